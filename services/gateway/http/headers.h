#pragma once

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace vinculo::gateway {

// HTTP fields in the order given; names compare without case. Not thread-safe.
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  void Add(absl::string_view name, absl::string_view value) {
    fields_.emplace_back(std::string(name), std::string(value));
  }

  // Replaces every field of that name.
  void Set(absl::string_view name, absl::string_view value) {
    std::erase_if(fields_, [&](const Field& f) { return absl::EqualsIgnoreCase(f.first, name); });
    Add(name, value);
  }

  bool Has(absl::string_view name) const { return Find(name) != nullptr; }

  // The first value, empty where there is none.
  absl::string_view Get(absl::string_view name) const {
    const std::string* value = Find(name);
    return value == nullptr ? absl::string_view() : absl::string_view(*value);
  }

  // All values of that name as one list, as RFC 9110 section 5.3 reads repeated fields.
  std::string GetList(absl::string_view name) const {
    std::string list;
    for (const Field& field : fields_) {
      if (!absl::EqualsIgnoreCase(field.first, name)) continue;
      if (!list.empty()) list += ", ";
      list += field.second;
    }
    return list;
  }

  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }

 private:
  const std::string* Find(absl::string_view name) const {
    for (const Field& field : fields_) {
      if (absl::EqualsIgnoreCase(field.first, name)) return &field.second;
    }
    return nullptr;
  }

  std::vector<Field> fields_;
};

}  // namespace vinculo::gateway
