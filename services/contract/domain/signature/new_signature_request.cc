#include "services/contract/domain/signature/new_signature_request.h"

#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/brazil/email.h"
#include "common/brazil/phone.h"
#include "common/brazil/tax_id.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/signature/reasons.h"

namespace vinculo::contract {
namespace {

constexpr int kRoleMax = 80;

class SignerChecks {
 public:
  SignerChecks(std::string path, errors::FieldViolations* violations)
      : path_(std::move(path)), violations_(violations) {}

  void Check(Signer& signer, SigningMeans means) {
    CheckRequiredText(path_ + "display_name", signer.display_name, kDisplayNameMax, violations_);
    CheckText(path_ + "role", signer.role, kRoleMax, violations_);
    CheckTaxId(signer);
    CheckContacts(signer);
    if (means == SigningMeans::kAdvanced && signer.email.empty() && signer.mobile_phone.empty()) {
      Add("email", kSignerContactRequired, "a one-time code needs an e-mail or a mobile phone");
    }
  }

 private:
  void Add(const char* field, const char* reason, absl::string_view text) {
    violations_->Add(path_ + field, reason, text);
  }

  void CheckTaxId(Signer& signer) {
    const absl::StatusOr<brazil::TaxId> tax_id = brazil::TaxId::Parse(signer.tax_id);
    if (!tax_id.ok()) {
      Add("tax_id", kSignerTaxIdInvalid, "must be a CPF or CNPJ with right check digits");
      return;
    }
    signer.tax_id = tax_id->value();
  }

  void CheckContacts(Signer& signer) {
    if (!signer.email.empty()) {
      const absl::StatusOr<brazil::Email> email = brazil::Email::Parse(signer.email);
      if (email.ok()) {
        signer.email = email->value();
      } else {
        Add("email", kSignerEmailInvalid, "must be an e-mail address");
      }
    }
    if (signer.mobile_phone.empty()) return;
    const absl::StatusOr<brazil::Phone> phone = brazil::Phone::Parse(signer.mobile_phone);
    if (phone.ok() && phone->CanReceiveMessages()) {
      signer.mobile_phone = phone->e164();
    } else {
      Add("mobile_phone", kSignerPhoneInvalid, "must be a mobile phone with its area code");
    }
  }

  const std::string path_;
  errors::FieldViolations* violations_;
};

}  // namespace

void CheckSignatureRequest(SignatureRequest& wanted,
                           Day today,
                           errors::FieldViolations* violations) {
  if (wanted.signers.empty()) {
    violations->Add("signers", kTextRequired, "must have at least one signer");
  }
  CheckListSize("signers", wanted.signers.size(), kSignersMax, violations);
  if (wanted.signers.size() > kSignersMax) return;
  std::set<std::string> tax_ids;
  for (size_t i = 0; i < wanted.signers.size(); ++i) {
    Signer& signer = wanted.signers[i];
    const std::string path = absl::StrCat("signers[", i, "].");
    SignerChecks(path, violations).Check(signer, wanted.means);
    if (!tax_ids.insert(signer.tax_id).second) {
      violations->Add(path + "tax_id", kSignerRepeated, "another signer has this document");
    }
  }
  if (wanted.expires_on < today || wanted.expires_on > today + kExpiryDaysMax) {
    violations->Add("expire_date",
                    kExpiryOutOfRange,
                    absl::StrCat("must be from today to ", kExpiryDaysMax, " days from today"));
  }
}

SignatureRequest Sent(SignatureRequest wanted,
                      const ContractDocument& document,
                      const Contract& contract,
                      absl::Time now) {
  wanted.document = document.id;
  wanted.document_sha256 = document.sha256;
  wanted.contract = contract.id;
  wanted.client = contract.client;
  wanted.state = SignatureState::kSent;
  wanted.created_at = now;
  wanted.updated_at = now;
  int number = 0;
  for (Signer& signer : wanted.signers) signer.number = ++number;
  return wanted;
}

}  // namespace vinculo::contract
