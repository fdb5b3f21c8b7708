#include "common/base/resource_name.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {

Task<pb::SignatureRequest> GetSignatureRequest(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetSignatureRequestRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kSignatureRequests, req.name()));
  CO_ASSIGN_OR_RETURN(const SignatureRequest request,
                      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<SignatureRequest> {
                        co_return co_await SignatureRepository(tx).Get(id);
                      }));
  co_return ToProto(request);
}

}  // namespace vinculo::contract
