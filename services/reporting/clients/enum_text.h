#pragma once
#include <optional>
#include <string>

namespace vinculo::reporting {

// The proto name of an enum value, as the read model keeps it ("CANCELLED"); none for the value 0,
// which says nothing.
template <class Enum>
std::optional<std::string> EnumText(Enum value, const std::string& (*name)(Enum)) {
  if (static_cast<int>(value) == 0 || name(value).empty()) return std::nullopt;
  return name(value);
}

inline std::optional<std::string> NonEmpty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace vinculo::reporting
