#include "tools/vinculoctl/policy_command.h"

#include <iostream>
#include <map>
#include <optional>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "tools/vinculoctl/policy_client.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::parameters::v1;

std::string ValueText(const pb::Value& value) {
  switch (value.kind_case()) {
    case pb::Value::kSwitchValue:
      return value.switch_value() ? "on" : "off";
    case pb::Value::kNumber:
      return absl::StrCat(value.number());
    case pb::Value::kChoice:
      return value.choice();
    case pb::Value::kSet:
      return value.set().items().empty() ? "-" : absl::StrJoin(value.set().items(), ",");
    case pb::Value::KIND_NOT_SET:
      return "";
  }
  return "";
}

std::string SourceText(const pb::EffectiveValue& value) {
  switch (value.source()) {
    case pb::UNIT_CHOICE:
      return Say(text::kUnitChoice, value.actor(), value.reason());
    case pb::TENANT_CHOICE:
      return Say(text::kTenantChoice, value.actor(), value.reason());
    default:
      return Say(text::kDefaultChoice);
  }
}

std::string RangeText(const pb::Parameter& parameter) {
  switch (parameter.type()) {
    case pb::SWITCH:
      return "on, off";
    case pb::NUMBER:
      return Say(text::kFromTo, parameter.min(), parameter.max());
    case pb::SET:
      return Say(text::kSetOf,
                 absl::StrCat(absl::StrJoin(parameter.choices(), ", "),
                              parameter.open_prefix().empty()
                                  ? ""
                                  : absl::StrCat(", ", parameter.open_prefix(), "...")));
    default:
      return absl::StrJoin(parameter.choices(), ", ");
  }
}

void Print(const pb::Policy& policy) {
  for (const pb::EffectiveValue& value : policy.values()) {
    std::cout << absl::StrFormat(
        "%-28s %-24s %s\n", value.key(), ValueText(value.value()), SourceText(value));
  }
}

// Nothing where the text is none of the type's.
std::optional<pb::Value> ValueOf(pb::ParameterType type, const std::string& text) {
  pb::Value value;
  int64_t number = 0;
  switch (type) {
    case pb::SWITCH:
      if (text != "on" && text != "off") return std::nullopt;
      value.set_switch_value(text == "on");
      return value;
    case pb::NUMBER:
      if (!absl::SimpleAtoi(text, &number)) return std::nullopt;
      value.set_number(number);
      return value;
    case pb::SET:
      value.mutable_set();
      for (const auto item : absl::StrSplit(text, ',', absl::SkipEmpty())) {
        value.mutable_set()->add_items(std::string(item));
      }
      return value;
    default:
      value.set_choice(text);
      return value;
  }
}

// The request that the options ask for; an exit code where they cannot be read.
int ReadValues(const std::map<std::string, pb::ParameterType>& types,
               const PolicyOptions& options,
               pb::UpdatePolicyRequest& request) {
  for (const std::string& assignment : options.values) {
    const std::pair<std::string, std::string> parts =
        absl::StrSplit(assignment, absl::MaxSplits('=', 1));
    const auto type = types.find(parts.first);
    const auto value = type == types.end() ? std::nullopt : ValueOf(type->second, parts.second);
    if (!value) {
      Complain(Say(text::kPolicyUnreadable, assignment));
      return kUsage;
    }
    (*request.mutable_values())[parts.first] = *value;
    request.mutable_update_mask()->add_paths(parts.first);
  }
  for (const std::string& key : options.reset) request.mutable_update_mask()->add_paths(key);
  return kOk;
}

}  // namespace

int GetPolicy(const Connection& connection, const PolicyOptions& options) {
  pb::GetPolicyRequest request;
  request.set_unit(options.unit);
  pb::Policy policy;
  const auto status = PolicyClientOf(connection, options.of)->Get(request, &policy);
  if (!status.ok()) return Explain(status);
  Print(policy);
  return kOk;
}

int DescribePolicy(const Connection& connection, const PolicyOptions& options) {
  pb::DescribeParametersResponse response;
  const auto status = PolicyClientOf(connection, options.of)->Describe(&response);
  if (!status.ok()) return Explain(status);
  for (const pb::Parameter& parameter : response.parameters()) {
    std::cout << parameter.key() << "\n  "
              << (CurrentLanguage() == Language::kEn ? parameter.description_en()
                                                     : parameter.description_pt_br())
              << "\n  " << ValueText(parameter.default_value()) << " (" << RangeText(parameter)
              << ")\n";
  }
  return kOk;
}

int ChoosePolicy(const Connection& connection, const PolicyOptions& options, pb::Policy* policy) {
  const auto client = PolicyClientOf(connection, options.of);
  pb::DescribeParametersResponse described;
  const auto asked = client->Describe(&described);
  if (!asked.ok()) return Explain(asked);
  std::map<std::string, pb::ParameterType> types;
  for (const pb::Parameter& parameter : described.parameters()) {
    types[parameter.key()] = parameter.type();
  }
  pb::UpdatePolicyRequest request;
  if (const int code = ReadValues(types, options, request); code != kOk) return code;
  request.set_unit(options.unit);
  request.set_reason(options.reason);
  request.set_request_id(NewRequestId());
  const auto status = client->Update(request, policy);
  return status.ok() ? static_cast<int>(kOk) : Explain(status);
}

int SetPolicy(const Connection& connection, const PolicyOptions& options) {
  pb::Policy policy;
  if (const int code = ChoosePolicy(connection, options, &policy); code != kOk) return code;
  Print(policy);
  return kOk;
}

}  // namespace vinculo::ctl
