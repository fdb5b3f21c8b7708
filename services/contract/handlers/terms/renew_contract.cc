#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/handlers/terms/save_grant.h"
#include "services/contract/handlers/terms/save_renewal.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"

namespace vinculo::contract {

Task<pb::Contract> RenewContract(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::RenewContractRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  errors::FieldViolations violations;
  CheckText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  RenewalTerms terms;
  if (req.has_term_months()) terms.term_months = req.term_months();
  if (req.has_loyalty_months()) terms.loyalty_months = req.loyalty_months();
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    CO_ASSIGN_OR_RETURN(Contract contract, co_await ContractRepository(tx).Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    const int days_ahead = static_cast<int>(policies->Of(contract.unit).Number(kRenewalDaysAhead));
    CO_ASSIGN_OR_RETURN(const PriceTimeline timeline, co_await PriceTimelineRepository(tx).Get(id));
    CO_ASSIGN_OR_RETURN(Renewed renewed,
                        Renew(std::move(contract), timeline, terms, today, days_ahead));
    CO_ASSIGN_OR_RETURN(const std::vector<PlanGrant> grants,
                        co_await ClassPackRepository(tx).Grants({id}));
    SaveRenewal(tx, deps, renewed, RenewalKind::kManual, req.reason());
    SaveGrant(tx, deps, grants, id, ClassesBegin(renewed.renewal));
    co_return ToProto(renewed.contract);
  });
}

}  // namespace vinculo::contract
