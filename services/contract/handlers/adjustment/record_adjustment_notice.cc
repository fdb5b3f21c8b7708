#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/adjustment/item_steps.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/messages/convert_adjustment.h"
#include "services/contract/storage/adjustment/adjustment_item_repository.h"
#include "services/contract/storage/adjustment/adjustment_run_repository.h"

namespace vinculo::contract {
namespace {

absl::StatusOr<NoticeProof> ProofFrom(const pb::RecordAdjustmentNoticeRequest& req, Day today) {
  errors::FieldViolations violations;
  const absl::StatusOr<Day> delivered = vinculo::FromProto("delivery_date", req.delivery_date());
  violations.AddFrom("delivery_date", delivered.status());
  const NoticeProof proof{.delivered_on = delivered.value_or(today),
                          .channel = req.channel(),
                          .evidence = req.evidence()};
  CheckProof(proof, today, &violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return proof;
}

}  // namespace

Task<pb::AdjustmentItem> RecordAdjustmentNotice(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::RecordAdjustmentNoticeRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAdjustmentItems, req.name()));
  CO_ASSIGN_OR_RETURN(const NoticeProof proof,
                      ProofFrom(req, CivilDay(call.now(), deps.time_zone)));

  co_return co_await deps.db.WriteOnce(
      call, [&call, &deps, &req, &proof, id](db::Tx& tx) -> Task<pb::AdjustmentItem> {
        AdjustmentItemRepository items(tx);
        CO_ASSIGN_OR_RETURN(const AdjustmentItem item, co_await items.Get(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), item.version));
        AdjustmentRunRepository runs(tx);
        CO_ASSIGN_OR_RETURN(const AdjustmentRun run, co_await runs.Get(item.run));
        const Day made_on = CivilDay(run.created_at, deps.time_zone);
        CO_ASSIGN_OR_RETURN(AdjustmentItem recorded, NoticeRecorded(item, proof, made_on));
        items.SaveNotice(recorded, call.now());
        Publish(tx, NoticeRecordedOf(recorded));
        co_return ToProto(recorded);
      });
}

}  // namespace vinculo::contract
