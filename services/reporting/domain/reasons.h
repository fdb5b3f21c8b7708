#pragma once
// Reasons of this service's errors, as documented in vinculo/reporting/v1/error_reason.proto.

namespace vinculo::reporting {

inline constexpr char kParameterUnknown[] = "PARAMETER_UNKNOWN";
inline constexpr char kParameterInvalid[] = "PARAMETER_INVALID";
inline constexpr char kPeriodReversed[] = "PERIOD_REVERSED";
inline constexpr char kOrderUnknown[] = "ORDER_UNKNOWN";
inline constexpr char kLanguageUnknown[] = "LANGUAGE_UNKNOWN";
inline constexpr char kFormatUnknown[] = "FORMAT_UNKNOWN";
inline constexpr char kDimensionUnknown[] = "DIMENSION_UNKNOWN";
inline constexpr char kQueryTooLong[] = "QUERY_TOO_LONG";

}  // namespace vinculo::reporting
