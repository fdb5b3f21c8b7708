#include "common/base/clock.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/handlers/monitoring/judged_contract.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {

Task<pb::AccessState> GetAccessState(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetAccessStateRequest& req) {
  errors::FieldViolations violations;
  const Uuid id = IdFromProto("name", kContracts, req.name(), &violations);
  const Day day = DayFromProto("date", req.has_date(), req.date(), &violations)
                      .value_or(CivilDay(call.now(), deps.time_zone));
  CheckDay("date", day, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  co_return co_await deps.db.Read(call, [&deps, id, day](db::Tx& tx) -> Task<pb::AccessState> {
    CO_ASSIGN_OR_RETURN(const JudgedContract judged, co_await JudgeContract(tx, deps, id, day));
    co_return ToProto(judged.state, id, day);
  });
}

}  // namespace vinculo::contract
