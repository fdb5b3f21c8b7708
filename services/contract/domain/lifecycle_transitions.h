#pragma once
// C-01. The published transition table: which verb leads from which lifecycle to which.
// The service's README shows it and a test compares; the other axes are in
// terms/axis_transitions.h.

#include <array>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

enum class Verb { kSend, kAnswer, kActivate, kStart, kPause, kResume, kTransfer, kEnd, kExpire };

struct Transition {
  Verb verb;
  Lifecycle from;
  Lifecycle to;
};

inline constexpr std::array kTransitions = {
    // CreateSignatureRequest.
    Transition{Verb::kSend, Lifecycle::kDraft, Lifecycle::kAwaitingSignature},
    // The request was signed by all, refused, cancelled, or lapsed.
    Transition{Verb::kAnswer, Lifecycle::kAwaitingSignature, Lifecycle::kDraft},
    // ActivateContract: at once, or on a start date to come.
    Transition{Verb::kActivate, Lifecycle::kDraft, Lifecycle::kScheduled},
    Transition{Verb::kActivate, Lifecycle::kDraft, Lifecycle::kActive},
    Transition{Verb::kActivate, Lifecycle::kScheduled, Lifecycle::kActive},
    // The daily cycle, on the start date.
    Transition{Verb::kStart, Lifecycle::kScheduled, Lifecycle::kActive},
    // CreatePause, ResumePause, and the daily cycle on their days.
    Transition{Verb::kPause, Lifecycle::kActive, Lifecycle::kSuspended},
    Transition{Verb::kResume, Lifecycle::kSuspended, Lifecycle::kActive},
    // TransferContract, of the contract that goes.
    Transition{Verb::kTransfer, Lifecycle::kActive, Lifecycle::kEnded},
    // EndContract.
    Transition{Verb::kEnd, Lifecycle::kDraft, Lifecycle::kEnded},
    Transition{Verb::kEnd, Lifecycle::kAwaitingSignature, Lifecycle::kEnded},
    Transition{Verb::kEnd, Lifecycle::kScheduled, Lifecycle::kEnded},
    Transition{Verb::kEnd, Lifecycle::kActive, Lifecycle::kEnded},
    Transition{Verb::kEnd, Lifecycle::kSuspended, Lifecycle::kEnded},
    // The daily cycle, when the term ran out.
    Transition{Verb::kExpire, Lifecycle::kActive, Lifecycle::kEnded},
    Transition{Verb::kExpire, Lifecycle::kSuspended, Lifecycle::kEnded},
};

// "send", "answer", "activate", ...
absl::string_view ToString(Verb verb);

bool Allows(Verb verb, Lifecycle from, Lifecycle to);

// FAILED_PRECONDITION CONTRACT_STATE with the lifecycle and those from which the verb starts.
absl::Status CheckStartsFrom(Verb verb, Lifecycle from);

}  // namespace vinculo::contract
