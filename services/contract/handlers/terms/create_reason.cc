#include <optional>
#include <utility>

#include "services/contract/handlers/terms/convert.h"
#include "services/contract/handlers/terms/reason_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/terms/reason_repository.h"

namespace vinculo::contract {

Task<pb::Reason> CreateReason(rpc::Call& call,
                              const Deps& deps,
                              const pb::CreateReasonRequest& req) {
  errors::FieldViolations violations;
  Reason wanted = FromProto(req.reason(), &violations);
  CO_RETURN_IF_ERROR(Under("reason", violations));
  wanted.id = deps.ids->Next();
  wanted.created_at = call.now();
  wanted.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Reason> {
    ReasonRepository reasons(tx);
    std::optional<Reason> parent;
    if (wanted.parent) {
      CO_ASSIGN_OR_RETURN(parent, co_await reasons.GetNamed(*wanted.parent));
    }
    CO_ASSIGN_OR_RETURN(const Reason reason, PlacedReason(wanted, parent ? &*parent : nullptr));
    reasons.Insert(reason);
    PublishChanged(tx, reason);
    co_return ToProto(reason);
  });
}

}  // namespace vinculo::contract
