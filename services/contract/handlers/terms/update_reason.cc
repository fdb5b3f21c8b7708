#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/handlers/terms/reason_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/terms/reason_repository.h"

namespace vinculo::contract {

Task<pb::Reason> UpdateReason(rpc::Call& call,
                              const Deps& deps,
                              const pb::UpdateReasonRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id,
                      ParseName(kReasonCollection, req.reason().name(), "reason.name"));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Reason> {
    ReasonRepository reasons(tx);
    CO_ASSIGN_OR_RETURN(Reason reason, co_await reasons.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.reason().etag(), reason.version));
    pb::Reason patched = ToProto(reason);
    CO_RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.reason(), patched).status());
    errors::FieldViolations violations;
    const Reason wanted = FromProto(patched, &violations);
    CO_RETURN_IF_ERROR(Under("reason", violations));

    const std::string path_before = reason.path;
    CO_ASSIGN_OR_RETURN(reason, Renamed(std::move(reason), wanted.display_name));
    reason.counts_as_churn = wanted.counts_as_churn;
    reason.archived = wanted.archived;
    reasons.Save(reason, path_before, call.now());
    PublishChanged(tx, reason);
    co_return ToProto(reason);
  });
}

}  // namespace vinculo::contract
