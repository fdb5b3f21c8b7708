#pragma once
// C-21. What signers and the daily cycle do to a signature request. Each gives the request after
// it, at its next version.

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

// A signer looked at the text. Only the first look changes something; absent: nothing to change.
std::optional<SignatureRequest> Viewed(SignatureRequest request, int signer_number, absl::Time now);

// A signer signed. The request is SIGNED with the last of them. FAILED_PRECONDITION SIGNATURE_STATE
// unless the request and the signer are open.
absl::StatusOr<SignatureRequest> Signed(SignatureRequest request,
                                        int signer_number,
                                        absl::Time now);

// A signer refused, for all. FAILED_PRECONDITION SIGNATURE_STATE.
absl::StatusOr<SignatureRequest> Refused(SignatureRequest request,
                                         int signer_number,
                                         std::string reason,
                                         absl::Time now);

// Absent until the day after its last day, and for one that is not open.
std::optional<SignatureRequest> Lapsed(SignatureRequest request, Day business_date, absl::Time now);

// FAILED_PRECONDITION SIGNATURE_STATE.
absl::StatusOr<SignatureRequest> Cancelled(SignatureRequest request,
                                           std::string reason,
                                           absl::Time now);

// That a signer's link works: until the request's last day, while the request is open or when the
// signer has answered (who may read again what was signed). FAILED_PRECONDITION LINK_REFUSED, one
// answer for all other cases.
absl::Status CheckLinkWorks(const SignatureRequest& request, const Signer& signer, Day today);

// With a signer's link, code or failures changed alone.
SignatureRequest Noted(SignatureRequest request, absl::Time now);

Signer& SignerNumbered(SignatureRequest& request, int signer_number);

}  // namespace vinculo::contract
