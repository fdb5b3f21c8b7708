#include "common/parameters/effective.h"

#include <utility>

#include "common/base/check.h"

namespace vinculo::parameters {

Values::Values(const Table& table) : table_(&table) {
  for (const Parameter& parameter : table.parameters()) {
    values_.push_back({.value = parameter.default_value});
  }
}

void Values::Choose(const Chosen& chosen, Source source) {
  const std::optional<size_t> index = table_->IndexOf(chosen.key);
  if (!index) return;
  std::optional<Value> value = FromText(table_->parameters()[*index], chosen.text);
  if (!value) return;
  values_[*index] = {.value = *std::move(value),
                     .source = source,
                     .since = chosen.since,
                     .actor = chosen.actor,
                     .reason = chosen.reason};
}

const Value& Values::Get(absl::string_view key) const {
  const std::optional<size_t> index = table_->IndexOf(key);
  VINCULO_CHECK(index.has_value());
  return values_[*index].value;
}

bool Values::Switch(absl::string_view key) const { return std::get<bool>(Get(key)); }
int64_t Values::Number(absl::string_view key) const { return std::get<int64_t>(Get(key)); }
const std::string& Values::Choice(absl::string_view key) const {
  return std::get<std::string>(Get(key));
}
const TextSet& Values::Set(absl::string_view key) const { return std::get<TextSet>(Get(key)); }

Policies::Policies(const Table& table, const std::vector<Chosen>& chosen) : tenant_(table) {
  for (const Chosen& one : chosen) {
    if (one.unit.empty()) tenant_.Choose(one, Source::kTenant);
  }
  for (const Chosen& one : chosen) {
    if (one.unit.empty()) continue;
    units_.try_emplace(one.unit, tenant_).first->second.Choose(one, Source::kUnit);
  }
}

const Values& Policies::Of(absl::string_view unit) const {
  const auto found = units_.find(unit);
  return found == units_.end() ? tenant_ : found->second;
}

}  // namespace vinculo::parameters
