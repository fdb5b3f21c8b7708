#include "services/client_registry/domain/checked_fields.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/email.h"
#include "common/brazil/person_name.h"
#include "common/brazil/phone.h"
#include "common/brazil/postal_code.h"
#include "common/brazil/tax_id.h"
#include "common/brazil/uf.h"
#include "services/client_registry/domain/card_number.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/identity_document.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::January;
constexpr Day kEarliestDay{std::chrono::year(1900) / January / 1};
constexpr char kZerosRestored[] = "ZEROS_RESTORED";
constexpr char kNinthDigitAdded[] = "NINTH_DIGIT_ADDED";

bool HasControlCharacter(absl::string_view text) {
  for (const char c : text) {
    if (absl::ascii_iscntrl(static_cast<unsigned char>(c))) return true;
  }
  return false;
}

// Checks the fields of one client, one rule a method; all violations of all fields are kept.
class Checker {
 public:
  Checker(Source source,
          Day today,
          absl::string_view parent,
          errors::FieldViolations& violations,
          std::vector<std::string>* marks)
      : source_(source), today_(today), parent_(parent), violations_(violations), marks_(marks) {}

  void Text(absl::string_view field, int length_max, std::string& text) {
    if (text.empty()) return;
    CheckFreeText(absl::StrCat(parent_, field), length_max, text, violations_);
  }

  // Trims; one line, which may be a number of any kind.
  void Line(absl::string_view field, int length_max, std::string& text) {
    absl::StripAsciiWhitespace(&text);
    if (HasControlCharacter(text)) {
      Add(field,
          kTextInvalid,
          "has a control character (a tab or a line break, perhaps): remove it");
    }
    CheckLength(field, length_max, text);
  }

  void Name(absl::string_view field, std::string& name) {
    name = brazil::NormalizeName(name);
    CheckLength(field, kNameLengthMax, name);
    RefuseCardNumber(field, name);
  }

  void RequireName(absl::string_view field, const std::string& name) {
    if (name.empty()) Add(field, kNameRequired, "is required: give the full name of the client");
  }

  // The document decides the kind where none is given.
  void TaxId(std::string& tax_id, ClientKind& kind) {
    if (!tax_id.empty()) {
      const absl::StatusOr<brazil::TaxId> parsed = ParseTaxId(tax_id);
      if (!parsed.ok()) {
        AddFrom("tax_id", parsed.status());
        return;
      }
      const ClientKind kind_of_document =
          parsed->kind() == brazil::TaxIdKind::kCpf ? ClientKind::kPerson : ClientKind::kCompany;
      if (kind == ClientKind::kUnspecified) kind = kind_of_document;
      if (kind == ClientKind::kPerson && kind_of_document == ClientKind::kCompany) {
        Add("tax_id",
            kTaxIdWrongKind,
            "is a CNPJ, and the client is a person: give a CPF or kind COMPANY");
      }
      if (kind == ClientKind::kCompany && kind_of_document == ClientKind::kPerson) {
        Add("tax_id",
            kTaxIdWrongKind,
            "is a CPF, and the client is a company: give a CNPJ or kind PERSON");
      }
      tax_id = parsed->value();
    }
    if (kind == ClientKind::kUnspecified) kind = ClientKind::kPerson;
  }

  //
  void BirthDate(const std::optional<Day>& birth_date) {
    if (!birth_date || HasPassed(*birth_date)) return;
    Add("birth_date", kBirthDateOutOfRange, "must not lie in the future or before 1900-01-01");
  }

  void Email(std::string& email) {
    absl::StripAsciiWhitespace(&email);
    if (email.empty()) return;
    const absl::StatusOr<brazil::Email> parsed = brazil::Email::Parse(email);
    if (!parsed.ok()) return AddFrom("email", parsed.status());
    email = parsed->value();
  }

  void Phone(std::string& phone) { (void)ParsePhone("phone", phone); }

  void MobilePhone(std::string& phone) {
    const absl::StatusOr<brazil::PhoneType> type = ParsePhone("mobile_phone", phone);
    if (!type.ok() || phone.empty()) return;
    if (*type == brazil::PhoneType::kMobile || *type == brazil::PhoneType::kFixedOrMobile) return;
    Add("mobile_phone", kPhoneNotMobile, "is not a mobile number: give it as phone");
  }

  //
  void CheckAddress(absl::string_view field, Address& address) {
    if (address == Address()) return;
    const auto path = [field](absl::string_view part) { return absl::StrCat(field, ".", part); };
    Text(path("street"), kAddressLineLengthMax, address.street);
    Text(path("number"), kTextLengthMax, address.number);
    Text(path("complement"), kAddressLineLengthMax, address.complement);
    Text(path("district"), kAddressLineLengthMax, address.district);
    Text(path("city"), kAddressLineLengthMax, address.city);
    PostalCode(path("postal_code"), address.postal_code);
    State(path("state"), address.state);
  }

  // A document named twice counts once.
  void IdentityDocuments(std::vector<IdentityDocument>& documents) {
    std::vector<IdentityDocument> distinct;
    for (size_t i = 0; i < documents.size(); ++i) {
      CheckDocument(absl::StrCat("identity_documents[", i, "]"), documents[i]);
      if (std::find(distinct.begin(), distinct.end(), documents[i]) == distinct.end()) {
        distinct.push_back(std::move(documents[i]));
      }
    }
    documents = std::move(distinct);
    if (documents.size() > kIdentityDocumentsMax) {
      Add("identity_documents",
          kTooManyDocuments,
          absl::StrCat("has ",
                       documents.size(),
                       " documents; at most ",
                       kIdentityDocumentsMax,
                       " are kept"));
    }
  }

  // What holds whatever the definitions of the tenant say.
  void CheckCustomFields(CustomFields& fields) {
    for (auto& [key, value] : fields) {
      const std::string field = absl::StrCat("custom_fields.", key);
      if (!IsCustomFieldKey(key)) {
        Add("custom_fields", kCustomValueInvalid, "has a key that no definition can have");
      }
      if (auto* const text = std::get_if<std::string>(&value)) {
        Text(field, kCustomTextLengthMax, *text);
      }
      const auto* const number = std::get_if<double>(&value);
      if (number != nullptr && !std::isfinite(*number)) {
        Add(field, kCustomValueInvalid, "is not a finite number");
      }
    }
    if (fields.size() > kCustomFieldsMax) {
      Add("custom_fields",
          kTooManyCustomFields,
          absl::StrCat("has ", fields.size(), " fields; at most ", kCustomFieldsMax, " are kept"));
    }
  }

  // A group named twice counts once.
  void Groups(std::vector<std::string>& groups) {
    std::vector<std::string> distinct;
    for (size_t i = 0; i < groups.size(); ++i) {
      const std::string field = absl::StrCat("groups[", i, "]");
      Text(field, kTextLengthMax, groups[i]);
      if (groups[i].empty()) Add(field, kGroupEmpty, "is empty: name the group or leave it out");
      if (std::find(distinct.begin(), distinct.end(), groups[i]) == distinct.end()) {
        distinct.push_back(std::move(groups[i]));
      }
    }
    groups = std::move(distinct);
    if (groups.size() > kGroupsMax) {
      Add("groups",
          kTooManyGroups,
          absl::StrCat("has ", groups.size(), " groups; at most ", kGroupsMax, " are kept"));
    }
  }

  template <class Enum>
  void Value(absl::string_view field, Enum value, Enum last) {
    const auto number = static_cast<int>(value);
    if (number >= 0 && number <= static_cast<int>(last)) return;
    Add(field, kValueUnknown, absl::StrCat(number, " is not a value of this field"));
  }

 private:
  void Add(absl::string_view field, absl::string_view reason, absl::string_view description) {
    violations_.Add(absl::StrCat(parent_, field), reason, description);
  }
  void AddFrom(absl::string_view field, const absl::Status& status) {
    violations_.AddFrom(absl::StrCat(parent_, field), status);
  }

  void CheckLength(absl::string_view field, int length_max, absl::string_view text) {
    // A character has at least one byte: most texts need no count.
    if (text.size() <= static_cast<size_t>(length_max)) return;
    const int length = CharactersIn(text);
    if (length <= length_max) return;
    Add(field,
        kTextTooLong,
        absl::StrCat("has ", length, " characters; at most ", length_max, " are kept"));
  }

  //
  void RefuseCardNumber(absl::string_view field, absl::string_view text) {
    if (!HoldsCardNumber(text)) return;
    Add(field,
        kCardNumberRefused,
        "holds what may be a payment card's number: leave it out; write other numbers with their "
        "mask");
  }

  bool HasPassed(Day day) const { return day >= kEarliestDay && day <= today_; }

  void Mark(absl::string_view field, absl::string_view rule) {
    if (marks_ != nullptr) marks_->push_back(absl::StrCat(field, ":", rule));
  }

  void CheckDocument(const std::string& field, IdentityDocument& document) {
    const auto path = [&field](absl::string_view part) { return absl::StrCat(field, ".", part); };
    Value(path("kind"), document.kind, IdentityDocumentKind::kOther);
    if (document.kind == IdentityDocumentKind::kUnspecified) {
      Add(path("kind"), kDocumentKindRequired, "is required: say what the document is");
    } else {
      absl::StatusOr<std::string> number = IdentityDocumentNumber(document.kind, document.number);
      if (number.ok()) {
        document.number = *std::move(number);
      } else {
        AddFrom(path("number"), number.status());
      }
    }
    if (document.kind == IdentityDocumentKind::kOther) {
      RefuseCardNumber(path("number"), document.number);
    }
    Text(path("issuer"), kTextLengthMax, document.issuer);
    State(path("state"), document.state);
    if (document.issue_date && !HasPassed(*document.issue_date)) {
      Add(path("issue_date"),
          kIssueDateOutOfRange,
          "must not lie in the future or before 1900-01-01");
    }
  }

  absl::StatusOr<brazil::TaxId> ParseTaxId(absl::string_view text) {
    if (source_ == Source::kTyped) return brazil::TaxId::Parse(text);
    absl::StatusOr<brazil::ImportedTaxId> imported = brazil::ParseImportedTaxId(text);
    if (!imported.ok()) return imported.status();
    if (imported->padded) Mark("tax_id", kZerosRestored);
    return std::move(imported->tax_id);
  }

  // Makes the number E.164; an empty one stays empty.
  absl::StatusOr<brazil::PhoneType> ParsePhone(absl::string_view field, std::string& phone) {
    absl::StripAsciiWhitespace(&phone);
    if (phone.empty()) return brazil::PhoneType::kOther;
    const absl::StatusOr<brazil::Phone> parsed =
        brazil::Phone::Parse(phone,
                             source_ == Source::kImported ? brazil::PhoneReading::kImported
                                                          : brazil::PhoneReading::kTyped);
    if (!parsed.ok()) {
      AddFrom(field, parsed.status());
      return parsed.status();
    }
    if (parsed->ninth_digit_added()) Mark(field, kNinthDigitAdded);
    phone = parsed->e164();
    return parsed->type();
  }

  void PostalCode(absl::string_view field, std::string& postal_code) {
    absl::StripAsciiWhitespace(&postal_code);
    if (postal_code.empty()) return;
    const absl::StatusOr<brazil::PostalCode> parsed = brazil::PostalCode::Parse(postal_code);
    if (!parsed.ok()) return AddFrom(field, parsed.status());
    postal_code = parsed->digits();
  }

  void State(absl::string_view field, std::string& state) {
    absl::StripAsciiWhitespace(&state);
    if (state.empty()) return;
    const absl::StatusOr<brazil::Uf> parsed = brazil::ParseUf(state);
    if (!parsed.ok()) return AddFrom(field, parsed.status());
    state = std::string(brazil::Letters(*parsed));
  }

  const Source source_;
  const Day today_;
  const absl::string_view parent_;
  errors::FieldViolations& violations_;
  std::vector<std::string>* const marks_;
};

}  // namespace

ClientFields CheckedFields(ClientFields fields,
                           Source source,
                           Day today,
                           absl::string_view parent,
                           errors::FieldViolations& violations,
                           std::vector<std::string>* marks) {
  Checker check(source, today, parent, violations, marks);
  check.Name("display_name", fields.display_name);
  check.RequireName("display_name", fields.display_name);
  check.Name("social_name", fields.social_name);
  check.Name("trade_name", fields.trade_name);
  check.Value("kind", fields.kind, ClientKind::kCompany);
  absl::StripAsciiWhitespace(&fields.tax_id);
  check.TaxId(fields.tax_id, fields.kind);
  check.IdentityDocuments(fields.identity_documents);
  check.BirthDate(fields.birth_date);
  check.Value("sex", fields.sex, Sex::kNotInformed);
  check.Email(fields.email);
  check.MobilePhone(fields.mobile_phone);
  check.Phone(fields.phone);
  check.CheckAddress("address", fields.address);
  check.CheckAddress("billing_address", fields.billing_address);
  check.Groups(fields.groups);
  check.Text("category", kTextLengthMax, fields.category);
  check.Value("aggregator", fields.aggregator, Aggregator::kTotalpass);
  check.Value("origin", fields.origin, Origin::kImport);
  check.Text("campaign", kTextLengthMax, fields.campaign);
  check.Text("unit", kTextLengthMax, fields.unit);
  check.Text("consultant", kTextLengthMax, fields.consultant);
  check.Text("teacher", kTextLengthMax, fields.teacher);
  check.Line("external_id", kExternalIdLengthMax, fields.external_id);
  check.CheckCustomFields(fields.custom_fields);
  if (!fields.registration_date) fields.registration_date = today;
  if (source == Source::kImported && fields.origin == Origin::kUnspecified)
    fields.origin = Origin::kImport;
  return fields;
}

}  // namespace vinculo::client_registry
