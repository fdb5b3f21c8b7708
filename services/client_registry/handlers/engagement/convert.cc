#include "services/client_registry/handlers/engagement/convert.h"

#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/brazil/tax_id.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"

namespace vinculo::client_registry {
namespace {

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(AccessOutcome::kDenied) == v1::ACCESS_DENIED);
static_assert(static_cast<int>(DenialReason::kOther) == v1::OTHER_DENIAL);
static_assert(static_cast<int>(DeviceKind::kStaffDesk) == v1::STAFF_DESK);
static_assert(static_cast<int>(AccessDirection::kExit) == v1::EXIT);
static_assert(static_cast<int>(PresenceSource::kSchedule) == v1::FROM_SCHEDULE);

std::string NameOrEmpty(absl::string_view collection, const std::optional<Uuid>& id) {
  return id ? FormatName(collection, *id) : std::string();
}

std::optional<absl::Time> TimeOf(const std::string& path,
                                 const google::protobuf::Timestamp& timestamp,
                                 errors::FieldViolations& violations) {
  const absl::StatusOr<absl::Time> time = vinculo::FromProto(path, timestamp);
  violations.AddFrom(path, time.status());
  return time.ok() ? std::optional<absl::Time>(*time) : std::nullopt;
}

}  // namespace

v1::Access ToProto(const Access& access) {
  v1::Access to;
  to.set_name(FormatName(kAccessCollection, access.id));
  to.set_client(NameOrEmpty(kClientCollection, access.client_id));
  to.set_outcome(static_cast<v1::AccessOutcome>(access.outcome));
  to.set_denial_reason(static_cast<v1::DenialReason>(access.denial_reason));
  to.set_denial_detail(access.denial_detail);
  to.set_device_kind(static_cast<v1::DeviceKind>(access.device_kind));
  to.set_device_id(access.device_id);
  to.set_device_event_id(access.device_event_id);
  to.set_direction(static_cast<v1::AccessDirection>(access.direction));
  *to.mutable_access_time() = vinculo::ToProto(access.at);
  *to.mutable_receive_time() = vinculo::ToProto(access.received_at);
  *to.mutable_access_date() = vinculo::ToProto(access.on);
  to.set_unit(access.unit);
  to.set_aggregator(static_cast<v1::Aggregator>(access.aggregator));
  to.set_presence(NameOrEmpty(kPresenceCollection, access.presence_id));
  return to;
}

v1::Presence ToProto(const Presence& presence) {
  v1::Presence to;
  to.set_name(FormatName(kPresenceCollection, presence.id));
  to.set_client(FormatName(kClientCollection, presence.client_id));
  to.set_source(static_cast<v1::PresenceSource>(presence.source));
  *to.mutable_start_time() = vinculo::ToProto(presence.at);
  *to.mutable_presence_date() = vinculo::ToProto(presence.on);
  to.set_class_id(presence.scheduled.class_id);
  to.set_activity(presence.scheduled.activity);
  to.set_modality(presence.scheduled.modality);
  to.set_teacher(presence.scheduled.teacher);
  to.set_unit(presence.unit);
  to.set_aggregator(static_cast<v1::Aggregator>(presence.aggregator));
  to.set_access(NameOrEmpty(kAccessCollection, presence.access_id));
  to.set_etag(filter::EtagOf(presence.version));
  *to.mutable_create_time() = vinculo::ToProto(presence.created_at);
  *to.mutable_update_time() = vinculo::ToProto(presence.updated_at);
  if (presence.deleted_at) *to.mutable_delete_time() = vinculo::ToProto(*presence.deleted_at);
  to.set_delete_reason(presence.delete_reason);
  return to;
}

ClientKey KeyFromProto(const v1::DeviceEvent& event,
                       absl::string_view parent,
                       errors::FieldViolations& violations) {
  ClientKey key;
  if (event.has_client()) {
    const std::string path = absl::StrCat(parent, "client");
    const absl::StatusOr<Uuid> id = ParseName(kClientCollection, event.client(), path);
    violations.AddFrom(path, id.status());
    if (id.ok()) key.id = *id;
  }
  if (event.has_tax_id()) {
    const absl::StatusOr<brazil::TaxId> tax_id = brazil::TaxId::Parse(event.tax_id());
    violations.AddFrom(absl::StrCat(parent, "tax_id"), tax_id.status());
    if (tax_id.ok()) key.tax_id = tax_id->value();
  }
  key.external_id = std::string(absl::StripAsciiWhitespace(event.external_id()));
  return key;
}

DeviceEvent FromProto(const v1::DeviceEvent& event,
                      absl::string_view parent,
                      errors::FieldViolations& violations) {
  DeviceEvent to{.who = KeyFromProto(event, parent, violations),
                 .outcome = static_cast<AccessOutcome>(event.outcome()),
                 .denial_reason = static_cast<DenialReason>(event.denial_reason()),
                 .denial_detail = event.denial_detail(),
                 .device_kind = static_cast<DeviceKind>(event.device_kind()),
                 .device_id = event.device_id(),
                 .device_event_id = event.device_event_id(),
                 .direction = static_cast<AccessDirection>(event.direction()),
                 .unit = event.unit(),
                 .aggregator = static_cast<Aggregator>(event.aggregator())};
  if (event.has_access_time()) {
    to.at = TimeOf(absl::StrCat(parent, "access_time"), event.access_time(), violations);
  }
  return to;
}

Presence FromProto(const v1::Presence& presence,
                   absl::Time now,
                   absl::string_view parent,
                   errors::FieldViolations& violations) {
  Presence to{.at = now,
              .scheduled = {.class_id = presence.class_id(),
                            .activity = presence.activity(),
                            .modality = presence.modality(),
                            .teacher = presence.teacher()},
              .unit = presence.unit(),
              .created_at = now,
              .updated_at = now};
  const std::string client_path = absl::StrCat(parent, "client");
  const absl::StatusOr<Uuid> client = ParseName(kClientCollection, presence.client(), client_path);
  violations.AddFrom(client_path, client.status());
  if (client.ok()) to.client_id = *client;
  if (presence.has_start_time()) {
    const std::optional<absl::Time> at =
        TimeOf(absl::StrCat(parent, "start_time"), presence.start_time(), violations);
    to.at = at.value_or(now);
  }
  return to;
}

}  // namespace vinculo::client_registry
