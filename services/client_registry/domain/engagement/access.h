#pragma once
// An access at a turnstile, a door or a reception desk. The numbers of the enumerations are
// stored and are those of the proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

enum class AccessOutcome : int16_t { kUnspecified = 0, kGranted = 1, kDenied = 2 };
enum class DenialReason : int16_t {
  kNone = 0,
  kUnknownClient = 1,
  kArchivedClient = 2,
  kAggregatorDailyLimit = 3,
  kClientBlocked = 4,
  kNoContract = 5,
  kOutsideHours = 6,
  kMedicalExamMissing = 7,
  kOther = 8,
};
enum class DeviceKind : int16_t {
  kUnspecified = 0,
  kQrCode = 1,
  kTurnstile = 2,
  kFace = 3,
  kFingerprint = 4,
  kApp = 5,
  kStaffDesk = 6,
};
enum class AccessDirection : int16_t { kUnspecified = 0, kEntry = 1, kExit = 2 };

// Under what a device knows a client: one of them is set.
struct ClientKey {
  Uuid id;
  std::string external_id;
  std::string tax_id;  // digits and letters alone

  bool operator==(const ClientKey&) const = default;
};

// What a device tells of one event.
struct DeviceEvent {
  ClientKey who;
  AccessOutcome outcome = AccessOutcome::kUnspecified;
  DenialReason denial_reason = DenialReason::kNone;
  std::string denial_detail;
  DeviceKind device_kind = DeviceKind::kUnspecified;
  std::string device_id;
  std::string device_event_id;
  AccessDirection direction = AccessDirection::kUnspecified;
  std::optional<absl::Time> at;  // by the device's clock; set in every checked event
  std::string unit;
  Aggregator aggregator = Aggregator::kNone;
};

// As it is stored.
struct Access {
  Uuid id;
  std::optional<Uuid> client_id;
  AccessOutcome outcome = AccessOutcome::kUnspecified;
  DenialReason denial_reason = DenialReason::kNone;
  std::string denial_detail;
  DeviceKind device_kind = DeviceKind::kUnspecified;
  std::string device_id;
  std::string device_event_id;
  AccessDirection direction = AccessDirection::kUnspecified;
  absl::Time at;
  Day on;  // civil day of `at` in the tenant's zone
  absl::Time received_at;
  std::string unit;
  Aggregator aggregator = Aggregator::kNone;
  std::optional<Uuid> presence_id;  // that it began
};

inline constexpr char kAccessCollection[] = "accesses/";

}  // namespace vinculo::client_registry
