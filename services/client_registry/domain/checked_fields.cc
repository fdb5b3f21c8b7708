#include "services/client_registry/domain/checked_fields.h"

#include <algorithm>
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
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::January;
constexpr Day kBirthDateMin{std::chrono::year(1900) / January / 1};

bool HasControlCharacter(absl::string_view text) {
  for (const char c : text) {
    if (absl::ascii_iscntrl(static_cast<unsigned char>(c))) return true;
  }
  return false;
}

// Checks the fields of one client, one rule a method; all violations of all fields are kept.
class Checker {
 public:
  Checker(Source source, absl::string_view parent, errors::FieldViolations& violations)
      : source_(source), parent_(parent), violations_(violations) {}

  // Trims; a text of one line.
  void Text(absl::string_view field, int length_max, std::string& text) {
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
  void BirthDate(const std::optional<Day>& birth_date, Day today) {
    if (!birth_date || (*birth_date >= kBirthDateMin && *birth_date <= today)) return;
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
  void CheckAddress(Address& address) {
    Text("address.street", kAddressLineLengthMax, address.street);
    Text("address.number", kTextLengthMax, address.number);
    Text("address.complement", kAddressLineLengthMax, address.complement);
    Text("address.district", kAddressLineLengthMax, address.district);
    Text("address.city", kAddressLineLengthMax, address.city);
    PostalCode(address.postal_code);
    State(address.state);
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

  absl::StatusOr<brazil::TaxId> ParseTaxId(absl::string_view text) {
    if (source_ == Source::kTyped) return brazil::TaxId::Parse(text);
    absl::StatusOr<brazil::ImportedTaxId> imported = brazil::ParseImportedTaxId(text);
    if (!imported.ok()) return imported.status();
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
    phone = parsed->e164();
    return parsed->type();
  }

  void PostalCode(std::string& postal_code) {
    absl::StripAsciiWhitespace(&postal_code);
    if (postal_code.empty()) return;
    const absl::StatusOr<brazil::PostalCode> parsed = brazil::PostalCode::Parse(postal_code);
    if (!parsed.ok()) return AddFrom("address.postal_code", parsed.status());
    postal_code = parsed->digits();
  }

  void State(std::string& state) {
    absl::StripAsciiWhitespace(&state);
    if (state.empty()) return;
    const absl::StatusOr<brazil::Uf> parsed = brazil::ParseUf(state);
    if (!parsed.ok()) return AddFrom("address.state", parsed.status());
    state = std::string(brazil::Letters(*parsed));
  }

  const Source source_;
  const absl::string_view parent_;
  errors::FieldViolations& violations_;
};

}  // namespace

ClientFields CheckedFields(ClientFields fields,
                           Source source,
                           Day today,
                           absl::string_view parent,
                           errors::FieldViolations& violations) {
  Checker check(source, parent, violations);
  check.Name("display_name", fields.display_name);
  check.RequireName("display_name", fields.display_name);
  check.Name("social_name", fields.social_name);
  check.Value("kind", fields.kind, ClientKind::kCompany);
  absl::StripAsciiWhitespace(&fields.tax_id);
  check.TaxId(fields.tax_id, fields.kind);
  check.BirthDate(fields.birth_date, today);
  check.Value("sex", fields.sex, Sex::kNotInformed);
  check.Email(fields.email);
  check.MobilePhone(fields.mobile_phone);
  check.Phone(fields.phone);
  check.CheckAddress(fields.address);
  check.Groups(fields.groups);
  check.Text("category", kTextLengthMax, fields.category);
  check.Value("aggregator", fields.aggregator, Aggregator::kTotalpass);
  check.Value("origin", fields.origin, Origin::kImport);
  check.Text("unit", kTextLengthMax, fields.unit);
  check.Text("consultant", kTextLengthMax, fields.consultant);
  check.Text("teacher", kTextLengthMax, fields.teacher);
  check.Text("external_id", kExternalIdLengthMax, fields.external_id);
  if (!fields.registration_date) fields.registration_date = today;
  if (source == Source::kImported && fields.origin == Origin::kUnspecified)
    fields.origin = Origin::kImport;
  return fields;
}

}  // namespace vinculo::client_registry
