#include "common/policies/wanted_choices.h"

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "common/policies/convert.h"

namespace vinculo::policies {
namespace {

// In one order, so that violations come in one order too.
absl::btree_set<std::string> KeysOf(const pb::UpdatePolicyRequest& request) {
  absl::btree_set<std::string> keys(request.update_mask().paths().begin(),
                                    request.update_mask().paths().end());
  if (!keys.empty()) return keys;
  for (const auto& [key, value] : request.values()) keys.insert(key);
  return keys;
}

}  // namespace

absl::StatusOr<WantedChoices> WantedChoicesOf(const parameters::Table& table,
                                              const pb::UpdatePolicyRequest& request) {
  errors::FieldViolations violations;
  WantedChoices wanted;
  const absl::btree_set<std::string> keys = KeysOf(request);
  for (const std::string& key : keys) {
    const std::optional<size_t> index = table.IndexOf(key);
    if (!index) {
      violations.Add(request.has_update_mask() ? "update_mask" : "values",
                     "PARAMETER_UNKNOWN",
                     absl::StrCat(key, " is no parameter: DescribeParameters lists them"));
      continue;
    }
    const auto given = request.values().find(key);
    if (given == request.values().end()) {
      wanted[key] = std::nullopt;
      continue;
    }
    const std::string field = absl::StrCat("values.", key);
    const std::optional<parameters::Value> value = FromProto(given->second);
    if (!value) {
      violations.Add(field, "PARAMETER_TYPE", "has no value: set one, or leave the key out");
      continue;
    }
    violations.AddFrom(field, parameters::Check(table.parameters()[*index], *value, field));
    wanted[key] = parameters::ToText(*value);
  }
  for (const auto& [key, value] : request.values()) {
    if (keys.contains(key)) continue;
    violations.Add("values",
                   "PARAMETER_NOT_IN_MASK",
                   absl::StrCat(key, " has a value, and update_mask does not name it"));
  }
  RETURN_IF_ERROR(violations.ToStatus());
  return wanted;
}

}  // namespace vinculo::policies
