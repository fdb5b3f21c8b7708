#include "common/policies/convert.h"

#include <string>

#include "common/filter/etag.h"
#include "common/rpc/convert.h"

namespace vinculo::policies {
namespace {

// The enumerations are cast: their numbers are one and the same.
static_assert(static_cast<int>(parameters::Type::kSet) == pb::SET);
static_assert(static_cast<int>(parameters::Source::kUnit) == pb::UNIT_CHOICE);

// A value of the history, of a parameter that may be gone or declared otherwise today.
pb::Value Historic(const parameters::Table& table,
                   const std::string& key,
                   const std::string& text) {
  if (const std::optional<size_t> index = table.IndexOf(key)) {
    const auto value = parameters::FromText(table.parameters()[*index], text);
    if (value) return ToProto(*value);
  }
  pb::Value value;
  value.set_choice(text);
  return value;
}

}  // namespace

pb::Value ToProto(const parameters::Value& value) {
  pb::Value to;
  switch (parameters::TypeOf(value)) {
    case parameters::Type::kSwitch:
      to.set_switch_value(std::get<bool>(value));
      break;
    case parameters::Type::kNumber:
      to.set_number(std::get<int64_t>(value));
      break;
    case parameters::Type::kChoice:
      to.set_choice(std::get<std::string>(value));
      break;
    case parameters::Type::kSet:
      to.mutable_set();
      for (const std::string& item : std::get<parameters::TextSet>(value)) {
        to.mutable_set()->add_items(item);
      }
      break;
  }
  return to;
}

std::optional<parameters::Value> FromProto(const pb::Value& value) {
  switch (value.kind_case()) {
    case pb::Value::kSwitchValue:
      return value.switch_value();
    case pb::Value::kNumber:
      return value.number();
    case pb::Value::kChoice:
      return value.choice();
    case pb::Value::kSet:
      return parameters::Normalized({value.set().items().begin(), value.set().items().end()});
    case pb::Value::KIND_NOT_SET:
      return std::nullopt;
  }
  return std::nullopt;
}

pb::Parameter ToProto(const parameters::Parameter& parameter) {
  pb::Parameter to;
  to.set_key(parameter.key);
  to.set_type(static_cast<pb::ParameterType>(parameter.type()));
  *to.mutable_default_value() = ToProto(parameter.default_value);
  to.set_min(parameter.range.min);
  to.set_max(parameter.range.max);
  to.mutable_choices()->Assign(parameter.choices.begin(), parameter.choices.end());
  to.set_open_prefix(parameter.open_prefix);
  to.set_description_pt_br(parameter.description_pt_br);
  to.set_description_en(parameter.description_en);
  return to;
}

pb::Policy ToProto(absl::string_view unit, int64_t version, const parameters::Values& values) {
  pb::Policy policy;
  policy.set_unit(std::string(unit));
  policy.set_etag(filter::EtagOf(version));
  const auto& declared = values.table().parameters();
  for (size_t i = 0; i < declared.size(); ++i) {
    const parameters::Effective& effective = values.At(i);
    pb::EffectiveValue& to = *policy.add_values();
    to.set_key(declared[i].key);
    *to.mutable_value() = ToProto(effective.value);
    to.set_source(static_cast<pb::Source>(effective.source));
    if (effective.source == parameters::Source::kDefault) continue;
    *to.mutable_since() = vinculo::ToProto(effective.since);
    to.set_actor(effective.actor);
    to.set_reason(effective.reason);
  }
  return policy;
}

pb::PolicyChange ToProto(const parameters::Table& table, const Change& change) {
  pb::PolicyChange to;
  to.set_id(change.id.ToString());
  to.set_unit(change.unit);
  to.set_key(change.key);
  if (change.before) *to.mutable_before() = Historic(table, change.key, *change.before);
  if (change.after) *to.mutable_after() = Historic(table, change.key, *change.after);
  *to.mutable_change_time() = vinculo::ToProto(change.changed_at);
  to.set_actor(change.actor);
  to.set_reason(change.reason);
  return to;
}

}  // namespace vinculo::policies
