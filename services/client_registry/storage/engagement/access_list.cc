#include "services/client_registry/storage/engagement/access_list.h"

#include "services/client_registry/domain/engagement/access.h"

namespace vinculo::client_registry {

const filter::Schema& AccessListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "access_id"),
      {Field::ResourceName("name", "access_id", kAccessCollection),
       Field::ResourceName("client", "client_id", kClientCollection).Nullable(),
       Field::Enum("outcome", "outcome", {{"ACCESS_GRANTED", 1}, {"ACCESS_DENIED", 2}}),
       Field::Enum("denial_reason",
                   "denial_reason",
                   {{"DENIAL_REASON_UNSPECIFIED", 0},
                    {"UNKNOWN_CLIENT", 1},
                    {"ARCHIVED_CLIENT", 2},
                    {"AGGREGATOR_DAILY_LIMIT", 3},
                    {"CLIENT_BLOCKED", 4},
                    {"NO_CONTRACT", 5},
                    {"OUTSIDE_HOURS", 6},
                    {"MEDICAL_EXAM_MISSING", 7},
                    {"OTHER_DENIAL", 8}}),
       Field::Enum("device_kind",
                   "device_kind",
                   {{"QR_CODE", 1},
                    {"TURNSTILE", 2},
                    {"FACE", 3},
                    {"FINGERPRINT", 4},
                    {"APP_DEVICE", 5},
                    {"STAFF_DESK", 6}}),
       Field::Text("device_id", "device_id"),
       Field::Text("device_event_id", "device_event_id"),
       Field::Enum("direction",
                   "direction",
                   {{"ACCESS_DIRECTION_UNSPECIFIED", 0}, {"ENTRY", 1}, {"EXIT", 2}}),
       Field::Timestamp("access_time", "accessed_at").Orderable(),
       Field::Timestamp("receive_time", "received_at"),
       Field::Day("access_date", "accessed_on"),
       Field::Text("unit", "unit"),
       Field::Enum("aggregator",
                   "aggregator",
                   {{"AGGREGATOR_UNSPECIFIED", 0}, {"WELLHUB", 1}, {"TOTALPASS", 2}})});
  return schema;
}

}  // namespace vinculo::client_registry
