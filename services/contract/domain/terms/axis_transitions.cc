#include "services/contract/domain/terms/axis_transitions.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

std::vector<absl::string_view> NextOf(absl::string_view axis, absl::string_view from) {
  std::vector<absl::string_view> next;
  for (const AxisTransition& row : kAxisTransitions) {
    if (row.axis == axis && row.from == from) next.push_back(row.to);
  }
  return next;
}

bool Contains(const std::vector<absl::string_view>& values, absl::string_view value) {
  for (const absl::string_view one : values) {
    if (one == value) return true;
  }
  return false;
}

absl::Status Check(absl::string_view axis, absl::string_view from, absl::string_view to) {
  const std::vector<absl::string_view> allowed = NextOf(axis, from);
  if (Contains(allowed, to)) return absl::OkStatus();
  return errors::FailedPrecondition(
      kContractState,
      absl::StrCat("a contract's ", axis, " does not go from ", from, " to ", to),
      {{"axis", std::string(axis)},
       {std::string(axis), std::string(from)},
       {"allowed", absl::StrJoin(allowed, ",")}});
}

}  // namespace

absl::Status CheckMoves(Billing from, Billing to) {
  return Check("billing", ToString(from), ToString(to));
}

absl::Status CheckMoves(CreditListing from, CreditListing to) {
  return Check("credit_listing", ToString(from), ToString(to));
}

bool Moves(Access from, Access to) {
  return Contains(NextOf("access", ToString(from)), ToString(to));
}

}  // namespace vinculo::contract
