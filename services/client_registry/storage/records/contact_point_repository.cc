#include "services/client_registry/storage/records/contact_point_repository.h"

#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr char kContactPointType[] = "contactPoint";

ContactPoint ContactPointOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .fields = {.client = row.GetUuid(2),
                     .kind = static_cast<ContactPointKind>(row.Int(3)),
                     .value = row.String(4),
                     .label = row.String(5)},
          .main = row.Bool(10),
          .verified_at = row.FindTime(6),
          .verification = row.String(7),
          .created_at = row.GetTime(8),
          .updated_at = row.GetTime(9)};
}

}  // namespace

const filter::Schema& ContactPointListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "p.contact_point_id"),
      {Field::ResourceName("name", "p.contact_point_id", kContactPointCollection),
       Field::ResourceName("client", "p.client_id", kClientCollection),
       Field::Enum("kind", "p.kind", {{"PHONE", 1}, {"MOBILE", 2}, {"EMAIL", 3}, {"WHATSAPP", 4}}),
       Field::Text("value", "p.value"),
       Field::Text("label", "p.label"),
       Field::Bool("main",
                   "(CASE p.kind WHEN 3 THEN c.email_key = p.value_key WHEN 1 THEN c.phone = "
                   "p.value_key ELSE c.mobile_phone = p.value_key END)"),
       Field::Timestamp("verify_time", "p.verified_at").Nullable(),
       Field::Timestamp("create_time", "p.created_at").Orderable(),
       Field::Timestamp("update_time", "p.updated_at").Orderable()});
  return schema;
}

Task<ContactPoint> ContactPointRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetContactPoint, id, kContactPointType, kContactPointCollection, &ContactPointOf);
}

Task<ContactPoint> ContactPointRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetContactPointForUpdate : sql::kGetContactPoint;
  return GetRecord(tx_, statement, id, kContactPointType, kContactPointCollection, &ContactPointOf);
}

Task<RecordPage<ContactPoint>> ContactPointRepository::List(const filter::ListQuery& query) {
  return ListRecords(
      tx_, sql::kListContactPoints, db::Params::Of(tx_.tenant()), query, &ContactPointOf);
}

void ContactPointRepository::Insert(const ContactPoint& point) {
  const ContactPointFields& fields = point.fields;
  tx_.OnConstraint(
      "contact_points_once",
      errors::AlreadyExists(kContactPointExists, "the client has this contact point already"));
  HoldClients(tx_, {fields.client});
  tx_.Enqueue(sql::kInsertContactPoint,
              tx_.tenant(),
              point.id,
              point.version,
              fields.client,
              static_cast<int16_t>(fields.kind),
              fields.value,
              ContactKey(fields),
              fields.label,
              point.verified_at,
              point.verification,
              point.created_at,
              point.updated_at);
}

void ContactPointRepository::Save(const ContactPoint& point) {
  tx_.Enqueue(sql::kUpdateContactPoint,
              tx_.tenant(),
              point.id,
              point.version - 1,
              point.version,
              point.fields.label,
              point.verified_at,
              point.verification,
              point.updated_at);
}

void ContactPointRepository::Delete(const ContactPoint& point) {
  tx_.Enqueue(sql::kDeleteContactPoint, tx_.tenant(), point.id, point.version);
}

}  // namespace vinculo::client_registry
