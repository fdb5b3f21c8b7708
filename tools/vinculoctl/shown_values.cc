#include "tools/vinculoctl/shown_values.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "common/base/money.h"
#include "common/brazil/phone.h"
#include "common/brazil/postal_code.h"
#include "common/brazil/tax_id.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;
namespace contract = ::vinculo::contract::v1;

std::string ShowPostalCode(const std::string& code) {
  const auto parsed = brazil::PostalCode::Parse(code);
  return parsed.ok() ? parsed->Formatted() : code;
}

}  // namespace

std::string Show(const google::type::Date& date) {
  if (date.year() == 0) return "-";
  return CurrentLanguage() == Language::kEn
             ? absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(), date.day())
             : absl::StrFormat("%02d/%02d/%04d", date.day(), date.month(), date.year());
}

std::string Show(const google::protobuf::Timestamp& time) {
  return absl::FormatTime(CurrentLanguage() == Language::kEn ? "%Y-%m-%d %H:%M" : "%d/%m/%Y %H:%M",
                          absl::FromUnixSeconds(time.seconds()),
                          absl::LocalTimeZone());
}

std::string Show(const google::type::Money& money) {
  const Money amount(money.units() * 100 + money.nanos() / 10'000'000);
  return CurrentLanguage() == Language::kEn ? absl::StrCat("R$ ", amount.ToString())
                                            : amount.ToBrazilian();
}

std::string Show(pb::Activity activity) {
  switch (activity) {
    case pb::LEAD:
      return Say(text::kLead);
    case pb::ACTIVE:
      return Say(text::kActive);
    case pb::INACTIVE:
      return Say(text::kInactive);
    case pb::ARCHIVED_CHURN:
      return Say(text::kArchivedChurn);
    case pb::ARCHIVED_LOST:
      return Say(text::kArchivedLost);
    default:
      return "-";
  }
}

std::string Show(const contract::Contract& one) {
  switch (one.lifecycle()) {
    case contract::DRAFT:
      return Say(text::kDraft);
    case contract::AWAITING_SIGNATURE:
      return Say(text::kAwaitingSignature);
    case contract::SCHEDULED:
      return Say(text::kScheduled);
    case contract::ACTIVE:
      return Say(one.access() == contract::BLOCKED   ? text::kInForceBlocked
                 : one.access() == contract::REDUCED ? text::kInForceReduced
                                                     : text::kInForce);
    case contract::SUSPENDED:
      return Say(text::kSuspended);
    case contract::ENDED:
      return one.end_reason().empty() ? Say(text::kEnded) : Say(text::kEndedFor, one.end_reason());
    default:
      return "-";
  }
}

std::string ShowTaxId(const std::string& tax_id) {
  const auto parsed = brazil::TaxId::Parse(tax_id);
  return parsed.ok() ? parsed->Formatted() : tax_id;
}

std::string ShowPhone(const std::string& e164) {
  const auto parsed = brazil::Phone::Parse(e164);
  return parsed.ok() ? parsed->Formatted() : e164;
}

std::string Show(const pb::Address& address) {
  std::vector<std::string> parts;
  for (const std::string* part :
       {&address.street(), &address.number(), &address.complement(), &address.district()}) {
    if (!part->empty()) parts.push_back(*part);
  }
  const std::string place =
      absl::StrCat(address.city(),
                   address.city().empty() || address.state().empty() ? "" : "/",
                   address.state());
  if (!place.empty()) parts.push_back(place);
  if (!address.postal_code().empty()) parts.push_back(ShowPostalCode(address.postal_code()));
  return absl::StrJoin(parts, ", ");
}

std::string Show(pb::ClientLink::Kind kind) {
  switch (kind) {
    case pb::ClientLink::RESPONSIBLE:
      return Say(text::kResponsible);
    case pb::ClientLink::PAYER:
      return Say(text::kPayer);
    case pb::ClientLink::BENEFICIARY:
      return Say(text::kBeneficiary);
    default:
      return "-";
  }
}

std::string Show(pb::Interaction::Channel channel) {
  switch (channel) {
    case pb::Interaction::PHONE_CALL:
      return Say(text::kPhoneCall);
    case pb::Interaction::WHATSAPP:
      return "WhatsApp";
    case pb::Interaction::SMS:
      return "SMS";
    case pb::Interaction::EMAIL:
      return Say(text::kEmail);
    case pb::Interaction::IN_PERSON:
      return Say(text::kInPerson);
    case pb::Interaction::CHAT:
      return "chat";
    case pb::Interaction::PORTAL:
      return "portal";
    case pb::Interaction::SOCIAL_NETWORK:
      return Say(text::kSocialNetwork);
    case pb::Interaction::VISIT:
      return Say(text::kVisit);
    default:
      return Say(text::kOther);
  }
}

std::string Show(pb::Interaction::Reason reason) {
  switch (reason) {
    case pb::Interaction::SUPPORT:
      return Say(text::kSupport);
    case pb::Interaction::BILLING:
      return Say(text::kBilling);
    case pb::Interaction::CANCELLATION:
      return Say(text::kCancellation);
    case pb::Interaction::RETENTION:
      return Say(text::kRetention);
    case pb::Interaction::COMPLAINT:
      return Say(text::kComplaint);
    case pb::Interaction::SALE:
      return Say(text::kSale);
    case pb::Interaction::COLLECTION:
      return Say(text::kCollection);
    case pb::Interaction::REGISTRATION:
      return Say(text::kData);
    case pb::Interaction::FEEDBACK:
      return Say(text::kFeedback);
    default:
      return Say(text::kOther);
  }
}

std::string Show(pb::DocumentKind kind) {
  switch (kind) {
    case pb::IDENTITY_SCAN:
      return Say(text::kIdentityScan);
    case pb::CONTRACT_SCAN:
      return Say(text::kContract);
    case pb::MEDICAL_EXAM:
      return Say(text::kMedicalExam);
    case pb::PAR_Q:
      return "PAR-Q";
    default:
      return Say(text::kOther);
  }
}

}  // namespace vinculo::ctl
