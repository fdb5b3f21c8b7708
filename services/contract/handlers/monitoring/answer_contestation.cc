#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/contestation_repository.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"

namespace vinculo::contract {

Task<pb::Contestation> AnswerContestation(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::AnswerContestationRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContestations, req.name()));
  errors::FieldViolations violations;
  if (req.outcome() != pb::Contestation::REJECTED && req.outcome() != pb::Contestation::UPHELD) {
    violations.Add("outcome", kValueUnknown, "give REJECTED or UPHELD");
  }
  CheckRequiredText("answer", req.answer(), kDescriptionMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const auto outcome = static_cast<ContestationState>(req.outcome());
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contestation> {
    ContestationRepository contestations(tx);
    CO_ASSIGN_OR_RETURN(Contestation contestation, co_await contestations.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contestation.version));
    CO_ASSIGN_OR_RETURN(
        contestation,
        Answered(std::move(contestation), outcome, req.answer(), call.principal().actor, today));
    contestations.Save(contestation, call.now());
    DebtFactsRepository(tx).AskAgain(contestation.contract);
    Publish(tx, EventOf(contestation));
    co_return ToProto(contestation);
  });
}

}  // namespace vinculo::contract
