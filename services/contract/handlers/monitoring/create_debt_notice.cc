#include <optional>

#include "common/base/clock.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_notice_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {
namespace {

// The notice of that receivable, as it became due or as it is made now, with the proof.
absl::StatusOr<DebtNotice> Proven(std::optional<DebtNotice> due,
                                  const DebtNotice& proof,
                                  const Receivable& receivable,
                                  const rpc::Call& call) {
  if (due && due->delivered_on) {
    return errors::FailedPrecondition(kNoticeProven,
                                      "the delivery of this notice is proven already",
                                      {{"debt_notice", FormatName(kDebtNotices, due->id)},
                                       {"delivered_date", due->delivered_on->ToString()}});
  }
  DebtNotice notice = due ? *std::move(due) : proof;
  if (notice.id.nil()) {
    notice.id = NoticeIdOf(proof.receivable, proof.kind);
    notice.contract = *receivable.contract;
    notice.due_on = *proof.delivered_on;
    notice.debt = receivable.open;
    notice.created_at = call.now();
  }
  notice.client = receivable.client;
  notice.delivered_on = proof.delivered_on;
  notice.channel = proof.channel;
  notice.evidence = proof.evidence;
  notice.proven_at = call.now();
  notice.proven_by = call.principal().actor;
  notice.updated_at = call.now();
  return notice;
}

}  // namespace

Task<pb::DebtNotice> CreateDebtNotice(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateDebtNoticeRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const DebtNotice proof = FromProto(req.debt_notice(), today, &violations);
  CO_RETURN_IF_ERROR(Under("debt_notice", violations));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::DebtNotice> {
    DebtNoticeRepository notices(tx);
    ReceivableRepository receivables(tx);
    CO_ASSIGN_OR_RETURN(const Receivable receivable, co_await receivables.Get(proof.receivable));
    CO_RETURN_IF_ERROR(CheckNoticeable(receivable, *proof.delivered_on));
    CO_ASSIGN_OR_RETURN(std::optional<DebtNotice> due,
                        co_await notices.Find(NoticeIdOf(proof.receivable, proof.kind)));
    const bool known = due.has_value();
    CO_ASSIGN_OR_RETURN(DebtNotice notice, Proven(std::move(due), proof, receivable, call));
    if (known) {
      notices.Save(notice, call.now());
    } else {
      notices.Insert(notice);
    }
    Publish(tx, ProvenEventOf(notice));
    co_return ToProto(notice);
  });
}

}  // namespace vinculo::contract
