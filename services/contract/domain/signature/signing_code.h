#pragma once
// C-21. The one-time codes of advanced signatures, and how often a signer may be wrong.

#include <optional>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

// A code is issued within so long of being asked for, and works so long.
inline constexpr absl::Duration kSigningCodeLasts = absl::Minutes(10);
inline constexpr int kFreeConfirmations = 5;
inline constexpr int kFreeUnknownLinks = 20;
inline constexpr absl::Duration kFirstSigningWait = absl::Minutes(1);
inline constexpr absl::Duration kLongestSigningWait = absl::Hours(1);
inline constexpr absl::Duration kSigningFailuresForgotten = absl::Hours(24);

// C-21. How long to wait after so many failures in a row: nothing before `free` of them, then 1
// minute after the last, 2 after the next, 4, ... up to 1 hour. A day without failures forgets
// them.
std::optional<absl::Duration> SigningWait(int64_t failures,
                                          std::optional<absl::Time> failed_at,
                                          int free,
                                          absl::Time now);

// With one failure more.
int64_t FailuresWithOneMore(int64_t failures, std::optional<absl::Time> failed_at, absl::Time now);

// RESOURCE_EXHAUSTED TOO_MANY_ATTEMPTS where the signer has to wait.
absl::Status CheckMayConfirm(const Signer& signer, absl::Time now);

// C-21. Whether the signer is who the request names: the document as typed, and for advanced means
// the code whose hash this is, in time.
bool Confirmed(const SignatureRequest& request,
               const Signer& signer,
               absl::string_view typed_tax_id,
               absl::string_view code_hash,
               absl::Time now);

// A signer may ask for a code once a minute: RESOURCE_EXHAUSTED TOO_MANY_ATTEMPTS.
// FAILED_PRECONDITION SIGNATURE_STATE when the signer has answered or the means are simple.
inline constexpr absl::Duration kBetweenSigningCodes = absl::Minutes(1);
absl::Status CheckMayAskForCode(const SignatureRequest& request,
                                const Signer& signer,
                                absl::Time now);

// FAILED_PRECONDITION SIGNING_CODE_NOT_REQUESTED unless the signer asked within the last 10
// minutes.
absl::Status CheckCodeRequested(const Signer& signer, absl::Time now);

}  // namespace vinculo::contract
