#include <algorithm>
#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/handlers/list_request.h"
#include "services/contract/handlers/terms/renewable_until.h"
#include "services/contract/handlers/terms/renewal_handlers.h"
#include "services/contract/handlers/terms/save_grant.h"
#include "services/contract/handlers/terms/save_renewal.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/terms/class_pack_repository.h"
#include "services/contract/storage/terms/renewal_repository.h"

namespace vinculo::contract {
namespace {

constexpr int kContractsDefault = 100;
constexpr int kContractsMax = 500;

pb::ListPendingRenewalsRequest FirstPage(const pb::BatchRenewContractsRequest& req) {
  pb::ListPendingRenewalsRequest page;
  page.set_filter(req.filter());
  page.set_page_size(req.max_contracts() > 0 ? std::min(req.max_contracts(), kContractsMax)
                                             : kContractsDefault);
  return page;
}

std::vector<Uuid> IdsOf(const std::vector<Contract>& contracts) {
  std::vector<Uuid> ids;
  ids.reserve(contracts.size());
  for (const Contract& contract : contracts) ids.push_back(contract.id);
  return ids;
}

}  // namespace

Task<pb::BatchRenewContractsResponse> BatchRenewContracts(
    rpc::Call& call, const Deps& deps, const pb::BatchRenewContractsRequest& req) {
  const pb::ListPendingRenewalsRequest first_page = FirstPage(req);
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ContractFields(), "end_date", first_page));
  errors::FieldViolations violations;
  CheckText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  RenewalTerms terms;
  if (req.has_term_months()) terms.term_months = req.term_months();
  if (req.has_loyalty_months()) terms.loyalty_months = req.loyalty_months();
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));

  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<pb::BatchRenewContractsResponse> {
    CO_ASSIGN_OR_RETURN(const RenewableUntil renewable,
                        co_await RenewableUntilOf(tx, *policies, today));
    RenewalRepository renewals(tx);
    CO_ASSIGN_OR_RETURN(RecordPage<Contract> page,
                        co_await renewals.ListPending(query, today, renewable));
    CO_ASSIGN_OR_RETURN(const std::vector<PlanGrant> grants,
                        co_await ClassPackRepository(tx).Grants(IdsOf(page.records)));
    using Timelines = absl::flat_hash_map<Uuid, PriceTimeline>;
    CO_ASSIGN_OR_RETURN(const Timelines timelines,
                        co_await PriceTimelineRepository(tx).GetAll(page.records));
    pb::BatchRenewContractsResponse response;
    response.set_more(!page.next_page_token.empty());
    for (Contract& contract : page.records) {
      const auto days_ahead =
          static_cast<int>(policies->Of(contract.unit).Number(kRenewalDaysAhead));
      const PriceTimeline& timeline = timelines.at(contract.id);
      CO_ASSIGN_OR_RETURN(Renewed renewed,
                          Renew(std::move(contract), timeline, terms, today, days_ahead));
      response.add_contracts(FormatName(kContracts, renewed.contract.id));
      if (req.validate_only()) continue;
      SaveRenewal(tx, deps, renewed, RenewalKind::kBulk, req.reason());
      SaveGrant(tx, deps, grants, renewed.contract.id, ClassesBegin(renewed.renewal));
    }
    co_return response;
  });
}

}  // namespace vinculo::contract
