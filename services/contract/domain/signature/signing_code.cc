#include "services/contract/domain/signature/signing_code.h"

#include <algorithm>
#include <string>

#include "common/base/status_macros.h"
#include "common/brazil/tax_id.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/domain/signature/signature_transitions.h"

namespace vinculo::contract {
namespace {

constexpr int64_t kDoublingsMax = 10;

bool Forgotten(std::optional<absl::Time> failed_at, absl::Time now) {
  return !failed_at || now - *failed_at >= kSigningFailuresForgotten;
}

}  // namespace

std::optional<absl::Duration> SigningWait(int64_t failures,
                                          std::optional<absl::Time> failed_at,
                                          int free,
                                          absl::Time now) {
  if (failures < free || Forgotten(failed_at, now)) return std::nullopt;
  const int64_t doublings = std::min(failures - free, kDoublingsMax);
  const absl::Duration wait =
      std::min(kFirstSigningWait * (int64_t{1} << doublings), kLongestSigningWait);
  const absl::Time until = *failed_at + wait;
  if (now >= until) return std::nullopt;
  return until - now;
}

int64_t FailuresWithOneMore(int64_t failures, std::optional<absl::Time> failed_at, absl::Time now) {
  return Forgotten(failed_at, now) ? 1 : failures + 1;
}

absl::Status CheckMayConfirm(const Signer& signer, absl::Time now) {
  const std::optional<absl::Duration> wait =
      SigningWait(signer.failures, signer.failed_at, kFreeConfirmations, now);
  if (!wait) return absl::OkStatus();
  return errors::ResourceExhausted(kTooManyAttempts, "too many attempts failed: wait", *wait);
}

bool Confirmed(const SignatureRequest& request,
               const Signer& signer,
               absl::string_view typed_tax_id,
               absl::string_view code_hash,
               absl::Time now) {
  const absl::StatusOr<brazil::TaxId> typed = brazil::TaxId::Parse(typed_tax_id);
  if (!typed.ok() || typed->value() != signer.tax_id) return false;
  if (request.means == SigningMeans::kSimple) return true;
  return !signer.code_hash.empty() && signer.code_hash == code_hash && signer.code_expires_at &&
         now < *signer.code_expires_at;
}

absl::Status CheckMayAskForCode(const SignatureRequest& request,
                                const Signer& signer,
                                absl::Time now) {
  RETURN_IF_ERROR(CheckStartsFrom(SignatureVerb::kSign, request.state));
  RETURN_IF_ERROR(CheckStartsFrom(SignatureVerb::kSign, signer.state));
  if (request.means == SigningMeans::kSimple) {
    return errors::FailedPrecondition(kSignatureState,
                                      "a simple signature needs no code",
                                      {{"state", std::string(ToString(request.state))}});
  }
  if (signer.code_requested_at && now - *signer.code_requested_at < kBetweenSigningCodes) {
    return errors::ResourceExhausted(kTooManyAttempts,
                                     "a code was asked for a moment ago: wait",
                                     *signer.code_requested_at + kBetweenSigningCodes - now);
  }
  return absl::OkStatus();
}

absl::Status CheckCodeRequested(const Signer& signer, absl::Time now) {
  if (signer.code_requested_at && now - *signer.code_requested_at < kSigningCodeLasts) {
    return absl::OkStatus();
  }
  return errors::FailedPrecondition(kSigningCodeNotRequested,
                                    "the signer did not ask for a code within the last 10 minutes");
}

}  // namespace vinculo::contract
