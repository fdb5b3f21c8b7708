#pragma once
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "common/base/resource_name.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

inline std::string NameOrEmpty(absl::string_view collection, const std::optional<Uuid>& id) {
  return id ? FormatName(collection, *id) : std::string();
}

}  // namespace vinculo::contract
