#include "services/client_registry/handlers/convert.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/screen_name.h"

namespace vinculo::client_registry {
namespace {

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(ClientKind::kCompany) == v1::COMPANY);
static_assert(static_cast<int>(Sex::kNotInformed) == v1::NOT_INFORMED);
static_assert(static_cast<int>(Aggregator::kTotalpass) == v1::TOTALPASS);
static_assert(static_cast<int>(Origin::kImport) == v1::IMPORT);
static_assert(static_cast<int>(IdentityDocumentKind::kOther) == v1::OTHER_DOCUMENT);
static_assert(static_cast<int>(Activity::kArchivedLost) == v1::ARCHIVED_LOST);

v1::Address ToProto(const Address& address) {
  v1::Address to;
  to.set_street(address.street);
  to.set_number(address.number);
  to.set_complement(address.complement);
  to.set_district(address.district);
  to.set_city(address.city);
  to.set_state(address.state);
  to.set_postal_code(address.postal_code);
  return to;
}

Address FromProto(const v1::Address& address) {
  return {.street = address.street(),
          .number = address.number(),
          .complement = address.complement(),
          .district = address.district(),
          .city = address.city(),
          .state = address.state(),
          .postal_code = address.postal_code()};
}

std::optional<Day> DayOf(absl::string_view parent,
                         absl::string_view field,
                         const google::type::Date& date,
                         errors::FieldViolations& violations) {
  const std::string path = absl::StrCat(parent, field);
  const absl::StatusOr<Day> day = vinculo::FromProto(path, date);
  if (day.ok()) return *day;
  violations.AddFrom(path, day.status());
  return std::nullopt;
}

v1::IdentityDocument ToProto(const IdentityDocument& document) {
  v1::IdentityDocument to;
  to.set_kind(static_cast<v1::IdentityDocumentKind>(document.kind));
  to.set_number(document.number);
  to.set_issuer(document.issuer);
  to.set_state(document.state);
  if (document.issue_date) *to.mutable_issue_date() = vinculo::ToProto(*document.issue_date);
  return to;
}

v1::CustomValue ToProto(const CustomValue& value) {
  struct Setter {
    void operator()(const std::string& text) const { to.set_text(text); }
    void operator()(double number) const { to.set_number(number); }
    void operator()(bool flag) const { to.set_flag(flag); }
    void operator()(Day date) const { *to.mutable_date() = vinculo::ToProto(date); }
    v1::CustomValue& to;
  };
  v1::CustomValue to;
  std::visit(Setter{to}, value);
  return to;
}

std::vector<IdentityDocument> DocumentsOf(const v1::Client& client,
                                          absl::string_view parent,
                                          errors::FieldViolations& violations) {
  std::vector<IdentityDocument> documents;
  for (int i = 0; i < client.identity_documents_size(); ++i) {
    const v1::IdentityDocument& from = client.identity_documents(i);
    IdentityDocument& document = documents.emplace_back();
    document.kind = static_cast<IdentityDocumentKind>(from.kind());
    document.number = from.number();
    document.issuer = from.issuer();
    document.state = from.state();
    if (from.has_issue_date()) {
      document.issue_date = DayOf(parent,
                                  absl::StrCat("identity_documents[", i, "].issue_date"),
                                  from.issue_date(),
                                  violations);
    }
  }
  return documents;
}

CustomFields CustomFieldsOf(const v1::Client& client,
                            absl::string_view parent,
                            errors::FieldViolations& violations) {
  CustomFields fields;
  for (const auto& [key, value] : client.custom_fields()) {
    switch (value.value_case()) {
      case v1::CustomValue::kText:
        fields[key] = value.text();
        break;
      case v1::CustomValue::kNumber:
        fields[key] = value.number();
        break;
      case v1::CustomValue::kFlag:
        fields[key] = value.flag();
        break;
      case v1::CustomValue::kDate: {
        const std::optional<Day> day =
            DayOf(parent, absl::StrCat("custom_fields.", key), value.date(), violations);
        if (day) fields[key] = *day;
        break;
      }
      case v1::CustomValue::VALUE_NOT_SET:
        break;
    }
  }
  return fields;
}

// What happened to the client since it was registered, and how it came.
void SetHistory(const Client& client, v1::Client& to) {
  if (client.archived_at) *to.mutable_archive_time() = vinculo::ToProto(*client.archived_at);
  to.set_archive_reason(client.archive_reason);
  to.set_activity(static_cast<v1::Activity>(client.activity));
  if (client.first_paid_on) {
    *to.mutable_first_payment_date() = vinculo::ToProto(*client.first_paid_on);
  }
  if (client.last_paid_on) {
    *to.mutable_last_payment_date() = vinculo::ToProto(*client.last_paid_on);
  }
  if (client.merged_into) to.set_merged_into(FormatName(kClientCollection, *client.merged_into));
  if (client.anonymized_at) *to.mutable_anonymize_time() = vinculo::ToProto(*client.anonymized_at);
  if (client.import_id) to.set_import_id(client.import_id->ToString());
  to.mutable_import_flags()->Assign(client.import_flags.begin(), client.import_flags.end());
}

}  // namespace

v1::Client ToProto(const Client& client) {
  const ClientFields& fields = client.fields;
  v1::Client to;
  to.set_name(FormatName(kClientCollection, client.id));
  to.set_display_name(fields.display_name);
  to.set_kind(static_cast<v1::ClientKind>(fields.kind));
  to.set_social_name(fields.social_name);
  to.set_tax_id(fields.tax_id);
  if (fields.birth_date) *to.mutable_birth_date() = vinculo::ToProto(*fields.birth_date);
  to.set_sex(static_cast<v1::Sex>(fields.sex));
  to.set_email(fields.email);
  to.set_mobile_phone(fields.mobile_phone);
  to.set_phone(fields.phone);
  if (fields.address != Address()) *to.mutable_address() = ToProto(fields.address);
  to.mutable_groups()->Assign(fields.groups.begin(), fields.groups.end());
  to.set_category(fields.category);
  to.set_vip(fields.vip);
  to.set_aggregator(static_cast<v1::Aggregator>(fields.aggregator));
  to.set_origin(static_cast<v1::Origin>(fields.origin));
  to.set_unit(fields.unit);
  to.set_consultant(fields.consultant);
  to.set_teacher(fields.teacher);
  *to.mutable_registration_date() = vinculo::ToProto(*fields.registration_date);
  to.set_external_id(fields.external_id);
  to.set_trade_name(fields.trade_name);
  if (fields.billing_address != Address()) {
    *to.mutable_billing_address() = ToProto(fields.billing_address);
  }
  for (const IdentityDocument& document : fields.identity_documents) {
    *to.add_identity_documents() = ToProto(document);
  }
  to.set_campaign(fields.campaign);
  for (const auto& [key, value] : fields.custom_fields) {
    (*to.mutable_custom_fields())[key] = ToProto(value);
  }
  to.set_etag(filter::EtagOf(client.version));
  *to.mutable_create_time() = vinculo::ToProto(client.created_at);
  *to.mutable_update_time() = vinculo::ToProto(client.updated_at);
  SetHistory(client, to);
  return to;
}

v1::Client Shown(const Client& client) {
  v1::Client to = ToProto(client);
  to.set_screen_name(ScreenName(client.fields));
  return to;
}

void AddWarnings(const std::vector<FieldWarning>& warnings, v1::Client& client) {
  for (const FieldWarning& warning : warnings) {
    v1::FieldWarning& to = *client.add_warnings();
    to.set_field(warning.field);
    to.set_reason(warning.reason);
    to.set_description(warning.description);
  }
}

ClientFields FromProto(const v1::Client& client,
                       absl::string_view parent,
                       errors::FieldViolations& violations) {
  ClientFields fields;
  fields.display_name = client.display_name();
  fields.social_name = client.social_name();
  fields.kind = static_cast<ClientKind>(client.kind());
  fields.tax_id = client.tax_id();
  if (client.has_birth_date()) {
    fields.birth_date = DayOf(parent, "birth_date", client.birth_date(), violations);
  }
  fields.sex = static_cast<Sex>(client.sex());
  fields.email = client.email();
  fields.mobile_phone = client.mobile_phone();
  fields.phone = client.phone();
  fields.address = FromProto(client.address());
  fields.groups.assign(client.groups().begin(), client.groups().end());
  fields.category = client.category();
  fields.vip = client.vip();
  fields.aggregator = static_cast<Aggregator>(client.aggregator());
  fields.origin = static_cast<Origin>(client.origin());
  fields.unit = client.unit();
  fields.consultant = client.consultant();
  fields.teacher = client.teacher();
  if (client.has_registration_date()) {
    fields.registration_date =
        DayOf(parent, "registration_date", client.registration_date(), violations);
  }
  fields.external_id = client.external_id();
  fields.trade_name = client.trade_name();
  fields.billing_address = FromProto(client.billing_address());
  fields.identity_documents = DocumentsOf(client, parent, violations);
  fields.campaign = client.campaign();
  fields.custom_fields = CustomFieldsOf(client, parent, violations);
  return fields;
}

}  // namespace vinculo::client_registry
