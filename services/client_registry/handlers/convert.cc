#include "services/client_registry/handlers/convert.h"

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"

namespace vinculo::client_registry {
namespace {

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(ClientKind::kCompany) == v1::COMPANY);
static_assert(static_cast<int>(Sex::kNotInformed) == v1::NOT_INFORMED);
static_assert(static_cast<int>(Aggregator::kTotalpass) == v1::TOTALPASS);
static_assert(static_cast<int>(Origin::kImport) == v1::IMPORT);
static_assert(static_cast<int>(ImportMode::kResumableChunks) == imports::v1::RESUMABLE_CHUNKS);

void SetAddress(const Address& address, v1::Client& client) {
  if (address == Address()) return;
  v1::Address& to = *client.mutable_address();
  to.set_street(address.street);
  to.set_number(address.number);
  to.set_complement(address.complement);
  to.set_district(address.district);
  to.set_city(address.city);
  to.set_state(address.state);
  to.set_postal_code(address.postal_code);
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
  SetAddress(fields.address, to);
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
  to.set_etag(filter::EtagOf(client.version));
  *to.mutable_create_time() = vinculo::ToProto(client.created_at);
  *to.mutable_update_time() = vinculo::ToProto(client.updated_at);
  return to;
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
  return fields;
}

imports::v1::ImportSummary ToProto(const Import& import, const std::vector<RowError>& errors) {
  imports::v1::ImportSummary summary;
  summary.set_import_id(import.id.ToString());
  summary.set_mode(static_cast<imports::v1::ImportMode>(import.mode));
  summary.set_rows(import.rows);
  summary.set_created(import.created);
  summary.set_existing(import.existing);
  summary.set_failed(import.failed);
  summary.set_last_line(import.last_line);
  summary.set_complete(import.complete);
  for (const RowError& error : errors) {
    imports::v1::RowError& to = *summary.add_errors();
    to.set_line(error.line);
    to.set_field(error.field);
    to.set_reason(error.reason);
    to.set_message(error.message);
  }
  return summary;
}

}  // namespace vinculo::client_registry
