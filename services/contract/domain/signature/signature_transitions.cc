#include "services/contract/domain/signature/signature_transitions.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/reasons.h"

namespace vinculo::contract {

absl::string_view ToString(SignatureState state) {
  switch (state) {
    case SignatureState::kSent:
      return "SENT";
    case SignatureState::kViewed:
      return "VIEWED";
    case SignatureState::kSigned:
      return "SIGNED";
    case SignatureState::kRefused:
      return "REFUSED";
    case SignatureState::kExpired:
      return "EXPIRED";
    case SignatureState::kCancelled:
      return "CANCELLED";
  }
  return "";
}

absl::string_view ToString(SignatureVerb verb) {
  switch (verb) {
    case SignatureVerb::kView:
      return "view";
    case SignatureVerb::kSign:
      return "sign";
    case SignatureVerb::kRefuse:
      return "refuse";
    case SignatureVerb::kLapse:
      return "lapse";
    case SignatureVerb::kCancel:
      return "cancel";
  }
  return "";
}

bool Allows(SignatureVerb verb, SignatureState from, SignatureState to) {
  return std::any_of(kSignatureTransitions.begin(),
                     kSignatureTransitions.end(),
                     [&](const SignatureTransition& row) {
                       return row.verb == verb && row.from == from && row.to == to;
                     });
}

absl::Status CheckStartsFrom(SignatureVerb verb, SignatureState from) {
  std::vector<std::string> allowed;
  for (const SignatureTransition& row : kSignatureTransitions) {
    if (row.verb != verb) continue;
    if (row.from == from) return absl::OkStatus();
    allowed.emplace_back(ToString(row.from));
  }
  return errors::FailedPrecondition(
      kSignatureState,
      absl::StrCat(ToString(verb), " is not possible in the state ", ToString(from)),
      {{"state", std::string(ToString(from))}, {"allowed", absl::StrJoin(allowed, ",")}});
}

bool IsOpen(SignatureState state) {
  return state == SignatureState::kSent || state == SignatureState::kViewed;
}

}  // namespace vinculo::contract
