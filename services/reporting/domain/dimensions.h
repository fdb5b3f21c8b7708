#pragma once
#include <algorithm>
#include <array>

#include "absl/strings/string_view.h"

namespace vinculo::reporting {

// By what portfolios are split, and what forms suggest values of. The names are stored and public.
namespace dimension {

inline constexpr absl::string_view kCategory = "category";
inline constexpr absl::string_view kCity = "city";
inline constexpr absl::string_view kConsultant = "consultant";
inline constexpr absl::string_view kEndReason = "end_reason";
inline constexpr absl::string_view kGroup = "group";
inline constexpr absl::string_view kModality = "modality";
inline constexpr absl::string_view kPlan = "plan";
inline constexpr absl::string_view kTeacher = "teacher";
inline constexpr absl::string_view kUnit = "unit";

inline constexpr std::array kAll = {
    kCategory, kCity, kConsultant, kEndReason, kGroup, kModality, kPlan, kTeacher, kUnit};

inline bool IsKnown(absl::string_view name) {
  return std::find(kAll.begin(), kAll.end(), name) != kAll.end();
}

}  // namespace dimension
}  // namespace vinculo::reporting
