#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/activate.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/terms/save_grant.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

Task<pb::Contract> ActivateContract(rpc::Call& call,
                                    const Deps& deps,
                                    const pb::ActivateContractRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  CO_ASSIGN_OR_RETURN(const std::optional<Day> day, ActivationFromProto(req));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    CO_ASSIGN_OR_RETURN(const Plan plan, co_await PlanRepository(tx).Get(contract.plan));
    CO_ASSIGN_OR_RETURN(const std::vector<PlanGrant> grants,
                        co_await ClassPackRepository(tx).Grants({id}));
    CO_ASSIGN_OR_RETURN(contract, Activate(std::move(contract), plan, day, today));
    contracts.Save(contract, call.now());
    SaveGrant(tx, deps, grants, id, ClassesBegin(contract));
    Publish(tx, EventOf(contract, call.now(), deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
