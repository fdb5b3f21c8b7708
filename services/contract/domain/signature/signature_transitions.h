#pragma once
// C-21. The published transition table of signature requests and of their signers: which verb leads
// from which state to which. The service's README shows it and a test compares.

#include <array>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

enum class SignatureVerb { kView, kSign, kRefuse, kLapse, kCancel };

struct SignatureTransition {
  SignatureVerb verb;
  SignatureState from;
  SignatureState to;
};

inline constexpr std::array kSignatureTransitions = {
    SignatureTransition{SignatureVerb::kView, SignatureState::kSent, SignatureState::kViewed},
    // A request is SIGNED when all its signers are; until then it is VIEWED.
    SignatureTransition{SignatureVerb::kSign, SignatureState::kSent, SignatureState::kSigned},
    SignatureTransition{SignatureVerb::kSign, SignatureState::kViewed, SignatureState::kSigned},
    // One signer refuses for all.
    SignatureTransition{SignatureVerb::kRefuse, SignatureState::kSent, SignatureState::kRefused},
    SignatureTransition{SignatureVerb::kRefuse, SignatureState::kViewed, SignatureState::kRefused},
    // The daily cycle, the day after the last day.
    SignatureTransition{SignatureVerb::kLapse, SignatureState::kSent, SignatureState::kExpired},
    SignatureTransition{SignatureVerb::kLapse, SignatureState::kViewed, SignatureState::kExpired},
    SignatureTransition{SignatureVerb::kCancel, SignatureState::kSent, SignatureState::kCancelled},
    SignatureTransition{
        SignatureVerb::kCancel, SignatureState::kViewed, SignatureState::kCancelled},
};

// "view", "sign", "refuse", "lapse", "cancel".
absl::string_view ToString(SignatureVerb verb);

bool Allows(SignatureVerb verb, SignatureState from, SignatureState to);

// FAILED_PRECONDITION SIGNATURE_STATE with the state and those from which the verb starts.
absl::Status CheckStartsFrom(SignatureVerb verb, SignatureState from);

// SENT or VIEWED.
bool IsOpen(SignatureState state);

}  // namespace vinculo::contract
