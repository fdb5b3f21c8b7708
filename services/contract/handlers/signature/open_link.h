#pragma once
#include <string>

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/contract/deps.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

// A request seen by one of its signers.
struct OpenedLink {
  SignatureRequest request;
  int signer_number = 0;

  Signer& signer();
};

// Whose link this is, while it works. FAILED_PRECONDITION LINK_REFUSED; RESOURCE_EXHAUSTED
// TOO_MANY_ATTEMPTS for a source that tried too many unknown ones.
Task<OpenedLink> OpenLink(rpc::Call& call, const Deps& deps, std::string token, std::string source);

// The same within a unit of work, without counting.
Task<OpenedLink> OpenLink(db::Tx& tx, const Deps& deps, std::string token);

// "J***@gmail.com", else "(11) *****-4567"; empty for who has neither.
std::string MaskedContact(const Signer& signer);

}  // namespace vinculo::contract
