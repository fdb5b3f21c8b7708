#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/uncharged_days.h"
#include "services/contract/domain/terms/axis_transitions.h"
#include "services/contract/domain/terms/days_before_end.h"
#include "services/contract/handlers/handlers.h"
#include "services/contract/handlers/terms/charge_given_back.h"
#include "services/contract/handlers/terms/lessen_charged.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {
namespace {

// What is known of the days on which the contract is not charged.
struct KnownDays {
  std::vector<Pause> pauses;
  std::vector<BillingStop> stops;

  std::vector<DaySpan> UnchargedOf(const Contract& contract) const {
    return DaysBeforeEnd(UnchargedDays(pauses, stops), contract);
  }
};

// Off from today on: what is charged of these days already is given back.
Task<Contract> SwitchOff(db::Tx& tx,
                         Contract contract,
                         KnownDays known,
                         const parameters::Values& values,
                         Day today,
                         Uuid charge_id) {
  MoreUncharged days{.contract = contract,
                     .before = known.UnchargedOf(contract),
                     .from = today,
                     .reason = "Cobrança desligada",
                     .cause = FormatName(kContracts, contract.id),
                     .today = today,
                     .charge = charge_id};
  const BillingStop stop{.contract = contract.id, .from = today};
  known.stops.push_back(stop);
  days.after = known.UnchargedOf(contract);
  CO_ASSIGN_OR_RETURN(LessenedDays lessened, co_await LessenCharged(tx, days, values));
  contract = After(lessened, std::move(contract), today);
  ContractRepository(tx).Save(contract, tx.call().now());
  BillingStopRepository(tx).Save(stop);
  Post(tx, std::move(lessened), days);
  co_return contract;
}

// On again: what periods were charged without is charged after all.
Task<Contract> SwitchOn(db::Tx& tx,
                        Contract contract,
                        KnownDays known,
                        const parameters::Values& values,
                        Day today,
                        Uuid charge_id) {
  FewerUncharged days{.contract = contract,
                      .before = known.UnchargedOf(contract),
                      .between = DaySpan{today, kForever},
                      .description = "Dias de uso com a cobrança religada",
                      .today = today};
  std::vector<BillingStop> ended;
  for (BillingStop& stop : known.stops) {
    if (stop.until) continue;
    stop = EndedOn(stop, today);
    ended.push_back(stop);
  }
  days.after = known.UnchargedOf(contract);
  CO_ASSIGN_OR_RETURN(const ChargedAgain again,
                      co_await ChargeGivenBack(tx, std::move(days), values, charge_id));
  contract = After(again, std::move(contract), today);
  ContractRepository(tx).Save(contract, tx.call().now());
  for (const BillingStop& stop : ended) BillingStopRepository(tx).Save(stop);
  Post(tx, again, today);
  co_return contract;
}

}  // namespace

Task<pb::Contract> ChangeBilling(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::ChangeBillingRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContracts, req.name()));
  errors::FieldViolations violations;
  const Billing to =
      EnumOr("billing", req.billing(), pb::Billing_IsValid(req.billing()), Billing{}, &violations);
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const Day today = CivilDay(call.now(), deps.time_zone);
  const Uuid charge_id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Contract> {
    CO_ASSIGN_OR_RETURN(Contract contract, co_await ContractRepository(tx).Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), contract.version));
    CO_RETURN_IF_ERROR(CheckMoves(contract.billing, to));
    contract.billing = to;
    KnownDays known;
    CO_ASSIGN_OR_RETURN(known.pauses, co_await PauseRepository(tx).Find(id));
    CO_ASSIGN_OR_RETURN(known.stops, co_await BillingStopRepository(tx).Find(id));
    const parameters::Values& values = policies->Of(contract.unit);
    if (to == Billing::kNotCharging) {
      CO_ASSIGN_OR_RETURN(
          contract,
          co_await SwitchOff(tx, std::move(contract), std::move(known), values, today, charge_id));
    } else {
      CO_ASSIGN_OR_RETURN(
          contract,
          co_await SwitchOn(tx, std::move(contract), std::move(known), values, today, charge_id));
    }
    Publish(tx,
            ChangeOf(contract,
                     {.cause = ContractChange::kBilling, .reason = req.reason()},
                     call.now(),
                     deps.time_zone));
    co_return ToProto(contract);
  });
}

}  // namespace vinculo::contract
