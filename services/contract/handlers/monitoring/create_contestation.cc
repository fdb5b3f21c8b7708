#include "common/base/clock.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/contestation_repository.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

Task<pb::Contestation> CreateContestation(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateContestationRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  const Uuid id =
      IdFromProto("receivable", kReceivables, req.contestation().receivable(), &violations);
  CheckRequiredText("reason", req.contestation().reason(), kDescriptionMax, &violations);
  CO_RETURN_IF_ERROR(Under("contestation", violations));
  const Uuid contestation_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contestation> {
    ReceivableRepository receivables(tx);
    CO_ASSIGN_OR_RETURN(const Receivable receivable, co_await receivables.Get(id));
    CO_RETURN_IF_ERROR(CheckContestable(receivable));
    const Contestation contestation{.id = contestation_id,
                                    .contract = *receivable.contract,
                                    .client = receivable.client,
                                    .receivable = id,
                                    .opened_on = today,
                                    .answer_by = today + kAnswerDays,
                                    .reason = req.contestation().reason(),
                                    .created_at = call.now(),
                                    .updated_at = call.now()};
    ContestationRepository(tx).Insert(contestation);
    DebtFactsRepository(tx).AskAgain(contestation.contract);
    Publish(tx, EventOf(contestation));
    co_return ToProto(contestation);
  });
}

}  // namespace vinculo::contract
