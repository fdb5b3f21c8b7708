#include <utility>

#include "common/base/clock.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/domain/pricing/undone_change.h"
#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/messages/change_event.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/change_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"
#include "vinculo/contract/v1/change_events.pb.h"

namespace vinculo::contract {
namespace {

// The contract without the change's segments, whose undoing is appended.
Contract Without(Contract contract,
                 PriceTimeline timeline,
                 const std::vector<PriceSegment>& undoing,
                 Day today) {
  timeline.segments.insert(timeline.segments.end(), undoing.begin(), undoing.end());
  return PricedOn(std::move(contract), timeline, today);
}

// What the change itself was to give back.
Task<Money> OwnCredit(db::Tx& tx, ChangeRecord change) {
  CO_ASSIGN_OR_RETURN(
      const std::vector<SettledChange> settled,
      co_await SettledChangeRepository(tx).Find(change.contract, change.effective_on));
  for (const SettledChange& one : settled) {
    if (one.change == change.id) co_return GivenBackBy(one);
  }
  co_return Money();
}

// What its undoing does to the timeline. `values` are those of the contract's unit.
Task<UndoneChange> JudgeUndo(db::Tx& tx,
                             ChangeRecord change,
                             Contract contract,
                             PriceTimelineRepository::Charged charged,
                             const parameters::Values& values,
                             Day today) {
  CO_ASSIGN_OR_RETURN(const Money given_back, co_await OwnCredit(tx, change));
  CO_ASSIGN_OR_RETURN(std::vector<DaySpan> uncharged, co_await UnchargedDaysOf(tx, contract.id));
  const PriceTimeline& timeline = charged.timeline;
  const std::optional<ChargeFacts> facts =
      FactsOf(contract,
              timeline,
              ChargeParametersOf(values),
              {.until_on = charged.until_on, .uncharged = std::move(uncharged)});
  co_return WithoutChange({.timeline = timeline,
                           .own = SegmentsOf(change, timeline.segments),
                           .given_back = given_back,
                           .pending = charged.pending,
                           .today = today},
                          facts);
}

// The charges of a change that is taken back before they are issued.
Task<std::vector<Receivable>> UnissuedCharges(db::Tx& tx, ChangeRecord change) {
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> ids,
                      co_await ChangeRepository(tx).UnissuedCharges({change}));
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> charges,
                      co_await ReceivableRepository(tx).GetAll(ids));
  for (Receivable& charge : charges) {
    CO_ASSIGN_OR_RETURN(charge, Deleted(std::move(charge)));
  }
  co_return charges;
}

}  // namespace

Task<pb::Change> UndoChange(rpc::Call& call, const Deps& deps, const pb::UndoChangeRequest& req) {
  errors::FieldViolations violations;
  CheckText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kChanges, req.name()));
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));

  co_return co_await deps.db.WriteOnce(
      call, [&call, &deps, &req, &policies, id, today](db::Tx& tx) -> Task<pb::Change> {
        ChangeRepository changes(tx);
        CO_ASSIGN_OR_RETURN(ChangeRecord change, co_await changes.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), change.version));
        ContractRepository contracts(tx);
        CO_ASSIGN_OR_RETURN(Contract contract, co_await contracts.Get(change.contract));
        PriceTimelineRepository timelines(tx);
        CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged charged,
                            co_await timelines.GetCharged(contract.id));
        const PriceTimeline& timeline = charged.timeline;
        CO_RETURN_IF_ERROR(CheckUndoable(change, timeline.segments, charged.until_on, today));

        CO_ASSIGN_OR_RETURN(std::vector<Receivable> charges, co_await UnissuedCharges(tx, change));

        CO_ASSIGN_OR_RETURN(
            const UndoneChange undone,
            co_await JudgeUndo(tx, change, contract, charged, policies->Of(contract.unit), today));
        change.undone_at = call.now();
        change.undo_reason = req.reason();
        changes.SaveUndone(change);
        contract = Without(std::move(contract), timeline, undone.segments, today);
        contracts.Save(contract, call.now());
        ReceivableRepository(tx).CheckChargedUntil(contract.id, charged.until_on);
        timelines.Append(contract.id,
                         timeline,
                         undone.segments,
                         {.cause_ref = req.name(),
                          .actor = call.principal().actor,
                          .now = call.now(),
                          .today = today});
        timelines.SavePending(contract.id, charged.pending, undone.pending);
        for (Receivable& charge : charges) Post(tx, charge, req.reason());
        Publish(tx, ChangeEvent<pb::ChangeUndone>(change, call.now()));
        Publish(tx,
                ChangeOf(
                    contract,
                    {.cause = ContractChange::kPrice, .detail = req.name(), .reason = req.reason()},
                    call.now(),
                    deps.time_zone));
        co_return ToProto(change);
      });
}

}  // namespace vinculo::contract
