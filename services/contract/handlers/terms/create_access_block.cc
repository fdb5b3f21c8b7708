#include <vector>

#include "common/base/clock.h"
#include "services/contract/handlers/terms/access_block_handlers.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/access_block_repository.h"

namespace vinculo::contract {

Task<pb::AccessBlock> CreateAccessBlock(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreateAccessBlockRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  AccessBlock block = FromProto(req.access_block(), today, &violations);
  CO_RETURN_IF_ERROR(Under("access_block", violations));
  block.id = deps.ids->Next();
  block.created_at = call.now();
  block.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::AccessBlock> {
    ContractRepository contracts(tx);
    AccessBlockRepository blocks(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(block.contract));
    CO_ASSIGN_OR_RETURN(std::vector<AccessBlock> open, co_await blocks.FindOpen(contract.id));
    AccessBlock made = block;
    made.client = contract.client;
    open.push_back(made);
    CO_ASSIGN_OR_RETURN(contract, WithNewBlock(std::move(contract), open, today));
    blocks.Insert(made);
    contracts.Save(contract, call.now());
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kAccess,
                      .detail = FormatName(kAccessBlockCollection, block.id)},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(made);
  });
}

}  // namespace vinculo::contract
