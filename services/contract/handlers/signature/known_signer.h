#pragma once
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "common/auth/secret_token.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/signature_request.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

// NOT_FOUND RESOURCE_NOT_FOUND.
inline absl::Status CheckSignerExists(const SignatureRequest& request, int number) {
  if (number >= 1 && number <= static_cast<int>(request.signers.size())) return absl::OkStatus();
  return errors::ResourceNotFound(
      "signer", absl::StrCat(FormatName(kSignatureRequests, request.id), "/signers/", number));
}

// Of one signer's code: that of another signer is another one.
inline std::string SigningCodeHash(const SignatureRequest& request,
                                   int signer_number,
                                   absl::string_view code) {
  return auth::SecretTokenHash(absl::StrCat(request.id.ToString(), "/", signer_number, "/", code));
}

}  // namespace vinculo::contract
