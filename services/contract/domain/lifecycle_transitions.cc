#include "services/contract/domain/lifecycle_transitions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

// Each once, in the table's order.
std::vector<absl::string_view> StatesBefore(Verb verb) {
  std::vector<absl::string_view> states;
  for (const Transition& transition : kTransitions) {
    if (transition.verb != verb) continue;
    const absl::string_view from = ToString(transition.from);
    if (std::find(states.begin(), states.end(), from) == states.end()) states.push_back(from);
  }
  return states;
}

}  // namespace

absl::string_view ToString(Verb verb) {
  switch (verb) {
    case Verb::kSend:
      return "send";
    case Verb::kAnswer:
      return "answer";
    case Verb::kActivate:
      return "activate";
    case Verb::kStart:
      return "start";
    case Verb::kPause:
      return "pause";
    case Verb::kResume:
      return "resume";
    case Verb::kTransfer:
      return "transfer";
    case Verb::kEnd:
      return "end";
    case Verb::kExpire:
      return "expire";
  }
  return "unknown";
}

bool Allows(Verb verb, Lifecycle from, Lifecycle to) {
  return std::any_of(kTransitions.begin(), kTransitions.end(), [&](const Transition& row) {
    return row.verb == verb && row.from == from && row.to == to;
  });
}

absl::Status CheckStartsFrom(Verb verb, Lifecycle from) {
  const std::vector<absl::string_view> allowed = StatesBefore(verb);
  if (std::find(allowed.begin(), allowed.end(), ToString(from)) != allowed.end()) {
    return absl::OkStatus();
  }
  return errors::FailedPrecondition(
      kContractState,
      absl::StrCat("cannot ", ToString(verb), " a contract that is ", ToString(from)),
      {{"lifecycle", std::string(ToString(from))}, {"allowed", absl::StrJoin(allowed, ",")}});
}

}  // namespace vinculo::contract
