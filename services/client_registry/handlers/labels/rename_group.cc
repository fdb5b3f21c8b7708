#include "services/client_registry/handlers/labels/handlers.h"
#include "services/client_registry/handlers/labels/rename_label.h"

namespace vinculo::client_registry {

Task<pb::RenameGroupResponse> RenameGroup(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::RenameGroupRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const int64_t clients,
      co_await RenameLabel(
          call, deps, {.kind = LabelKind::kGroup, .from = req.title(), .to = req.new_title()}));
  pb::RenameGroupResponse response;
  response.set_clients(clients);
  co_return response;
}

}  // namespace vinculo::client_registry
