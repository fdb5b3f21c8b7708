#include "services/client_registry/storage/client_row.h"

#include "services/client_registry/storage/client_json.h"

namespace vinculo::client_registry {

Client FromRow(const db::Row& row) {
  int column = 0;
  Client client;
  client.id = row.GetUuid(column++);
  client.version = row.Int(column++);
  client.created_at = row.GetTime(column++);
  client.updated_at = row.GetTime(column++);
  ClientFields& fields = client.fields;
  fields.display_name = row.String(column++);
  fields.social_name = row.String(column++);
  fields.kind = static_cast<ClientKind>(row.Int(column++));
  fields.tax_id = row.String(column++);
  fields.birth_date = row.FindDay(column++);
  fields.sex = static_cast<Sex>(row.Int(column++));
  fields.email = row.String(column++);
  fields.mobile_phone = row.String(column++);
  fields.phone = row.String(column++);
  fields.address.street = row.String(column++);
  fields.address.number = row.String(column++);
  fields.address.complement = row.String(column++);
  fields.address.district = row.String(column++);
  fields.address.city = row.String(column++);
  fields.address.state = row.String(column++);
  fields.address.postal_code = row.String(column++);
  fields.groups = row.Strings(column++);
  fields.category = row.String(column++);
  fields.vip = row.Bool(column++);
  fields.aggregator = static_cast<Aggregator>(row.Int(column++));
  fields.origin = static_cast<Origin>(row.Int(column++));
  fields.unit = row.String(column++);
  fields.consultant = row.String(column++);
  fields.teacher = row.String(column++);
  fields.registration_date = row.GetDay(column++);
  fields.external_id = row.String(column++);
  fields.trade_name = row.String(column++);
  if (!row.IsNull(column)) fields.billing_address = AddressOf(row.Json(column));
  ++column;
  if (!row.IsNull(column)) fields.identity_documents = IdentityDocumentsOf(row.Json(column));
  ++column;
  fields.campaign = row.String(column++);
  if (!row.IsNull(column)) fields.custom_fields = CustomFieldsOf(row.Json(column));
  ++column;
  client.archived_at = row.FindTime(column++);
  client.archive_reason = row.String(column++);
  client.activity = static_cast<Activity>(row.Int(column++));
  client.first_paid_on = row.FindDay(column++);
  client.last_paid_on = row.FindDay(column++);
  client.merged_into = row.FindUuid(column++);
  client.anonymized_at = row.FindTime(column++);
  client.import_id = row.FindUuid(column++);
  if (!row.IsNull(column)) client.import_flags = row.Strings(column);
  return client;
}

}  // namespace vinculo::client_registry
