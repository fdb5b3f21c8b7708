#include "services/client_registry/domain/engagement/checked_event.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

// Checks the fields of one event, one rule a method.
class Checker {
 public:
  Checker(absl::string_view parent, errors::FieldViolations& violations)
      : parent_(parent), violations_(violations) {}

  void Who(ClientKey& who) {
    Line("external_id", kExternalIdLengthMax, who.external_id);
    if (who == ClientKey()) {
      Add("who", kClientKeyRequired, "give the client's name, external_id or tax_id");
    }
  }

  void Denial(DeviceEvent& event) {
    CheckNote(Path("denial_detail"), kDenialDetailLengthMax, event.denial_detail, violations_);
    const bool denied = event.outcome == AccessOutcome::kDenied;
    if (denied && event.denial_reason == DenialReason::kNone) {
      Add("denial_reason", kDenialReasonRequired, "say why the device denied the access");
    }
    if (!denied && (event.denial_reason != DenialReason::kNone || !event.denial_detail.empty())) {
      Add("denial_reason", kDenialReasonUnexpected, "is for an access that the device denied");
    }
    if (event.denial_reason == DenialReason::kOther && event.denial_detail.empty()) {
      Add("denial_detail", kDenialDetailRequired, "say why, where no reason of the list fits");
    }
  }

  void Device(DeviceEvent& event) {
    if (event.device_kind == DeviceKind::kUnspecified) {
      Add("device_kind", kDeviceKindRequired, "say what kind of device it was");
    }
    Line("device_id", kDeviceIdLengthMax, event.device_id);
    if (event.device_id.empty()) Add("device_id", kDeviceIdRequired, "name the device");
    Line("device_event_id", kDeviceEventIdLengthMax, event.device_event_id);
    if (event.device_event_id.empty()) {
      Add("device_event_id", kDeviceEventIdRequired, "name the event, so that a repeat is known");
    }
  }

  void Time(absl::Time at, absl::Time now, absl::Duration ahead_max, absl::Duration delay_max) {
    if (at > now + ahead_max) {
      Add("access_time",
          kAccessTimeAhead,
          absl::StrCat("is more than ",
                       absl::ToInt64Seconds(ahead_max),
                       " seconds ahead: set the device's clock"));
    }
    if (at < now - delay_max) {
      Add("access_time",
          kAccessTimeTooOld,
          absl::StrCat("is more than ", delay_max / absl::Hours(24), " days ago"));
    }
  }

  void Line(absl::string_view field, int length_max, std::string& text) {
    CheckLine(Path(field), length_max, text, violations_);
  }

  template <class Enum>
  void Value(absl::string_view field, Enum value, Enum last) {
    const auto number = static_cast<int>(value);
    if (number >= 0 && number <= static_cast<int>(last)) return;
    Add(field, kValueUnknown, absl::StrCat(number, " is not a value of this field"));
  }

 private:
  std::string Path(absl::string_view field) const { return absl::StrCat(parent_, field); }
  void Add(absl::string_view field, absl::string_view reason, absl::string_view description) {
    violations_.Add(Path(field), reason, description);
  }

  const absl::string_view parent_;
  errors::FieldViolations& violations_;
};

}  // namespace

DeviceEvent CheckedEvent(DeviceEvent event,
                         absl::Time now,
                         absl::Duration delay_max,
                         const EngagementPolicy& policy,
                         absl::string_view parent,
                         errors::FieldViolations& violations) {
  Checker check(parent, violations);
  check.Who(event.who);
  check.Value("outcome", event.outcome, AccessOutcome::kDenied);
  check.Value("denial_reason", event.denial_reason, DenialReason::kOther);
  check.Denial(event);
  check.Value("device_kind", event.device_kind, DeviceKind::kStaffDesk);
  check.Device(event);
  check.Value("direction", event.direction, AccessDirection::kExit);
  check.Line("unit", kTextLengthMax, event.unit);
  check.Value("aggregator", event.aggregator, Aggregator::kTotalpass);
  if (!event.at) event.at = now;
  check.Time(*event.at, now, policy.clock_ahead_max, delay_max);
  return event;
}

}  // namespace vinculo::client_registry
