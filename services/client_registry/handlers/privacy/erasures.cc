#include "services/client_registry/handlers/privacy/handlers.h"

namespace vinculo::client_registry {

Task<privacy::v1::Erasure> GetErasure(rpc::Call& call,
                                      const DocumentDeps& deps,
                                      const privacy::v1::GetErasureRequest& req) {
  const privacy::SubjectDataDeps common{.db = deps.db, .page_tokens = deps.page_tokens};
  co_return co_await privacy::GetErasure(call, common, req);
}

Task<privacy::v1::ListErasuresResponse> ListErasures(rpc::Call& call,
                                                     const DocumentDeps& deps,
                                                     const privacy::v1::ListErasuresRequest& req) {
  const privacy::SubjectDataDeps common{.db = deps.db, .page_tokens = deps.page_tokens};
  co_return co_await privacy::ListErasures(call, common, req);
}

}  // namespace vinculo::client_registry
