#include "services/contract/handlers/pricing/judged_change.h"

#include <openssl/crypto.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/messages/convert_change.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"

namespace vinculo::contract {
namespace {

Task<std::optional<Plan>> AskedPlan(db::Tx& tx, std::optional<Uuid> id) {
  if (!id) co_return std::optional<Plan>();
  PlanRepository plans(tx);
  CO_ASSIGN_OR_RETURN(Plan plan, co_await plans.GetNamed(*id));
  co_return std::optional<Plan>(std::move(plan));
}

}  // namespace

Task<JudgedChange> Judge(db::Tx& tx,
                         const Deps& deps,
                         const AskedChange& asked,
                         const parameters::Policies& policies) {
  JudgedChange judged;
  ContractRepository contracts(tx);
  CO_ASSIGN_OR_RETURN(judged.contract, co_await contracts.Get(asked.contract));
  PriceTimelineRepository timelines(tx);
  CO_ASSIGN_OR_RETURN(PriceTimelineRepository::Charged charged,
                      co_await timelines.GetCharged(asked.contract));
  judged.timeline = std::move(charged.timeline);
  judged.charged_until_on = charged.until_on;
  judged.pending = charged.pending;
  const PriceOfDay then = PriceAt(judged.timeline.initial, judged.timeline.segments, asked.from);
  PlanRepository plans(tx);
  CO_ASSIGN_OR_RETURN(const Plan plan, co_await plans.Get(then.terms.plan));
  CO_ASSIGN_OR_RETURN(std::optional<Plan> asked_plan, co_await AskedPlan(tx, asked.plan));

  const ChangeScope scope{.contract = judged.contract,
                          .timeline = judged.timeline,
                          .plan = plan,
                          .today = CivilDay(tx.call().now(), deps.time_zone),
                          .pending_credit = charged.pending};
  const parameters::Values& values = policies.Of(judged.contract.unit);
  CO_ASSIGN_OR_RETURN(DraftedChange drafted, asked.draft(scope, std::move(asked_plan), values));
  judged.charging = ChargeParametersOf(values);
  judged.late = LateRatesOf(values);
  CO_ASSIGN_OR_RETURN(std::vector<DaySpan> uncharged,
                      co_await UnchargedDaysOf(tx, judged.contract.id));
  const std::optional<ChargeFacts> facts =
      FactsOf(judged.contract,
              judged.timeline,
              judged.charging,
              {.until_on = charged.until_on, .uncharged = std::move(uncharged)});
  CO_ASSIGN_OR_RETURN(judged.outcome, OutcomeOf(scope, std::move(drafted), facts));
  judged.message = ToProto(judged.outcome);
  co_return judged;
}

std::string PreviewToken(const Deps& deps,
                         const Uuid& tenant,
                         const AskedChange& asked,
                         const JudgedChange& judged) {
  return deps.page_tokens->Seal(
      {.tenant = tenant,
       .method = absl::StrCat(
           "preview ", FormatName(kContracts, judged.contract.id), " ", judged.contract.version),
       .filter = asked.request,
       .order_by = judged.message.SerializeAsString()},
      {});
}

absl::Status CheckPreviewToken(absl::string_view token,
                               const Deps& deps,
                               const Uuid& tenant,
                               const AskedChange& asked,
                               const JudgedChange& judged) {
  const std::string expected = PreviewToken(deps, tenant, asked, judged);
  if (token.size() == expected.size() &&
      CRYPTO_memcmp(token.data(), expected.data(), expected.size()) == 0) {
    return absl::OkStatus();
  }
  return errors::Aborted(kPreviewStale,
                         "this is not what the preview said any more: preview again",
                         {{"contract", FormatName(kContracts, judged.contract.id)}});
}

}  // namespace vinculo::contract
