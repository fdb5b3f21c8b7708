#include <algorithm>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/handlers/terms/access_block_handlers.h"
#include "services/contract/handlers/terms/convert.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/access_block_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kLiftProtected[] = "contract.accessBlocks.liftProtected";

// The contract's blocks with this one as it stands now.
std::vector<AccessBlock> With(std::vector<AccessBlock> blocks, const AccessBlock& now) {
  std::replace_if(
      blocks.begin(), blocks.end(), [&now](const auto& one) { return one.id == now.id; }, now);
  return blocks;
}

}  // namespace

Task<pb::AccessBlock> LiftAccessBlock(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::LiftAccessBlockRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kAccessBlockCollection, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  const BlockLift lift{.reason = req.reason(),
                       .actor = call.principal().actor,
                       .may_lift_protected = call.principal().May(kLiftProtected)};

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::AccessBlock> {
    ContractRepository contracts(tx);
    AccessBlockRepository blocks(tx);
    CO_ASSIGN_OR_RETURN(AccessBlock block, co_await blocks.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), block.version));
    CO_ASSIGN_OR_RETURN(block, Lifted(std::move(block), lift, today));
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(block.contract));
    CO_ASSIGN_OR_RETURN(std::vector<AccessBlock> open, co_await blocks.FindOpen(contract.id));
    contract = WithAccessOf(std::move(contract), With(std::move(open), block), today);
    blocks.SaveLifted(block, call.now());
    contracts.Save(contract, call.now());
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kAccess,
                      .detail = FormatName(kAccessBlockCollection, block.id)},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(block);
  });
}

}  // namespace vinculo::contract
