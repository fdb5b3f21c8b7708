#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/release_repository.h"

namespace vinculo::contract {

Task<pb::Release> EndRelease(rpc::Call& call, const Deps& deps, const pb::EndReleaseRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReleases, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Release> {
    ReleaseRepository releases(tx);
    CO_ASSIGN_OR_RETURN(Release release, co_await releases.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), release.version));
    ContractRepository contracts(tx);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(release.contract));
    CO_ASSIGN_OR_RETURN(release, EndedEarly(std::move(release), today));
    contracts.Save(contract, call.now());
    releases.Save(release, call.now());
    Publish(tx, EventOf(release));
    co_return ToProto(release);
  });
}

}  // namespace vinculo::contract
