#pragma once
#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/parameters/effective.h"
#include "common/policies/policy_repository.h"
#include "vinculo/parameters/v1/policy.pb.h"

namespace vinculo::policies {

namespace pb = ::vinculo::parameters::v1;

pb::Value ToProto(const parameters::Value& value);
// Nothing where no kind of value is set.
std::optional<parameters::Value> FromProto(const pb::Value& value);

pb::Parameter ToProto(const parameters::Parameter& parameter);
pb::Policy ToProto(absl::string_view unit, int64_t version, const parameters::Values& values);
pb::PolicyChange ToProto(const parameters::Table& table, const Change& change);

}  // namespace vinculo::policies
