#include "services/contract/domain/signature/sign.h"

#include <algorithm>
#include <utility>

#include "common/base/check.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/domain/signature/signature_transitions.h"

namespace vinculo::contract {
namespace {

SignatureRequest Next(SignatureRequest request, absl::Time now) {
  request.version += 1;
  request.updated_at = now;
  return request;
}

SignatureRequest Closed(SignatureRequest request, SignatureState state, absl::Time now) {
  request.state = state;
  request.closed_at = now;
  for (Signer& signer : request.signers) {
    signer.code_hash.clear();
    if (IsOpen(signer.state) && state != SignatureState::kRefused) signer.state = state;
  }
  return Next(std::move(request), now);
}

absl::Status CheckBothStart(SignatureVerb verb, SignatureRequest& request, int signer_number) {
  RETURN_IF_ERROR(CheckStartsFrom(verb, request.state));
  return CheckStartsFrom(verb, SignerNumbered(request, signer_number).state);
}

}  // namespace

Signer& SignerNumbered(SignatureRequest& request, int signer_number) {
  const auto found = std::find_if(request.signers.begin(),
                                  request.signers.end(),
                                  [&](const Signer& s) { return s.number == signer_number; });
  VINCULO_CHECK(found != request.signers.end());
  return *found;
}

std::optional<SignatureRequest> Viewed(SignatureRequest request,
                                       int signer_number,
                                       absl::Time now) {
  Signer& signer = SignerNumbered(request, signer_number);
  if (!IsOpen(request.state) || signer.state != SignatureState::kSent) return std::nullopt;
  signer.state = SignatureState::kViewed;
  signer.viewed_at = now;
  request.state = SignatureState::kViewed;
  return Next(std::move(request), now);
}

absl::StatusOr<SignatureRequest> Signed(SignatureRequest request,
                                        int signer_number,
                                        absl::Time now) {
  RETURN_IF_ERROR(CheckBothStart(SignatureVerb::kSign, request, signer_number));
  Signer& signer = SignerNumbered(request, signer_number);
  signer.state = SignatureState::kSigned;
  signer.answered_at = now;
  signer.code_hash.clear();
  signer.failures = 0;
  const bool all =
      std::all_of(request.signers.begin(), request.signers.end(), [](const Signer& other) {
        return other.state == SignatureState::kSigned;
      });
  if (all) return Closed(std::move(request), SignatureState::kSigned, now);
  request.state = SignatureState::kViewed;
  return Next(std::move(request), now);
}

absl::StatusOr<SignatureRequest> Refused(SignatureRequest request,
                                         int signer_number,
                                         std::string reason,
                                         absl::Time now) {
  RETURN_IF_ERROR(CheckBothStart(SignatureVerb::kRefuse, request, signer_number));
  Signer& signer = SignerNumbered(request, signer_number);
  signer.state = SignatureState::kRefused;
  signer.answered_at = now;
  signer.refusal_reason = std::move(reason);
  return Closed(std::move(request), SignatureState::kRefused, now);
}

std::optional<SignatureRequest> Lapsed(SignatureRequest request,
                                       Day business_date,
                                       absl::Time now) {
  if (!IsOpen(request.state) || business_date <= request.expires_on) return std::nullopt;
  return Closed(std::move(request), SignatureState::kExpired, now);
}

absl::StatusOr<SignatureRequest> Cancelled(SignatureRequest request,
                                           std::string reason,
                                           absl::Time now) {
  RETURN_IF_ERROR(CheckStartsFrom(SignatureVerb::kCancel, request.state));
  request.cancel_reason = std::move(reason);
  return Closed(std::move(request), SignatureState::kCancelled, now);
}

absl::Status CheckLinkWorks(const SignatureRequest& request, const Signer& signer, Day today) {
  const bool answered =
      signer.state == SignatureState::kSigned || signer.state == SignatureState::kRefused;
  if (today <= request.expires_on && (answered || IsOpen(request.state))) return absl::OkStatus();
  return errors::FailedPrecondition(kLinkRefused, "the link is not valid: ask for another one");
}

SignatureRequest Noted(SignatureRequest request, absl::Time now) {
  return Next(std::move(request), now);
}

}  // namespace vinculo::contract
