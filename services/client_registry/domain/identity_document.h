#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// The number of an identity document as it is stored: upper case, without dots, hyphens,
// slashes and spaces. An RG has 4 to 14 letters and digits (a check digit X among them), since no
// rule holds in all states; an IE is "ISENTO" or has 8 to 14; a CNH has 11 digits; a passport 5 to
// 20, an RNM 7 to 12, a municipal registration 1 to 20 letters and digits. Another document is kept
// as typed, 1 to 40 characters. A violation of "number": DOCUMENT_NUMBER_MALFORMED; no message
// repeats the number (LGPD).
absl::StatusOr<std::string> IdentityDocumentNumber(IdentityDocumentKind kind,
                                                   absl::string_view number);

}  // namespace vinculo::client_registry
