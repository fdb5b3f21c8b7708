#pragma once
// Reasons of this service's errors, as documented in vinculo/fidelity/v1/error_reason.proto.

namespace vinculo::fidelity {

inline constexpr char kTextRequired[] = "TEXT_REQUIRED";
inline constexpr char kTextTooLong[] = "TEXT_TOO_LONG";
inline constexpr char kDaysOutOfRange[] = "DAYS_OUT_OF_RANGE";
inline constexpr char kTriggerRequired[] = "TRIGGER_REQUIRED";
inline constexpr char kNameMalformed[] = "NAME_MALFORMED";

}  // namespace vinculo::fidelity
