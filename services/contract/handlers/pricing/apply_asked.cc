#include "services/contract/handlers/pricing/apply_asked.h"

#include <utility>

#include "common/base/clock.h"
#include "services/contract/domain/pricing/change_charge.h"
#include "services/contract/handlers/pricing/judged_change.h"
#include "services/contract/handlers/receivables/own_charge.h"
#include "services/contract/messages/change_event.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/change_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "vinculo/contract/v1/change_events.pb.h"

namespace vinculo::contract {
namespace {

ChangeRecord RecordOf(const JudgedChange& judged,
                      const AskedChange& asked,
                      const Uuid& id,
                      bool begins,
                      const rpc::Call& call) {
  const DraftedChange& drafted = judged.outcome.drafted;
  ChangeRecord change{.id = id,
                      .contract = judged.contract.id,
                      .client = judged.contract.client,
                      .kind = drafted.kind,
                      .code = drafted.code,
                      .effective_on = drafted.effective,
                      .until_on = drafted.until,
                      .alteration = drafted.alteration,
                      .outcome = judged.message.SerializeAsString(),
                      .reason = asked.reason,
                      .actor = call.principal().actor,
                      .created_at = call.now()};
  if (begins) change.begun_at = call.now();
  return change;
}

// The contract as it stands from now on: a change of a day to come shows in the value of its term
// alone.
Contract After(const JudgedChange& judged, bool begins, Day today) {
  if (begins) return judged.outcome.after;
  PriceTimeline timeline = judged.timeline;
  const std::vector<PriceSegment>& added = judged.outcome.drafted.added;
  timeline.segments.insert(timeline.segments.end(), added.begin(), added.end());
  return PricedOn(judged.contract, timeline, today);
}

// What is to be paid for the change, as a receivable to be issued.
Task<std::optional<Receivable>> ChargeFor(
    db::Tx& tx, const JudgedChange& judged, std::string change, Uuid id, Day today) {
  const std::optional<NewCharge> charge = ChargeOf(judged.outcome, change, judged.charging, today);
  if (!charge) co_return std::optional<Receivable>();
  CO_ASSIGN_OR_RETURN(Receivable receivable,
                      co_await OwnCharge(tx, id, *charge, judged.late, today));
  co_return std::optional<Receivable>(std::move(receivable));
}

struct NewIds {
  Uuid change;
  Uuid receivable;
};

v1::Change Write(db::Tx& tx,
                 const Deps& deps,
                 const JudgedChange& judged,
                 const AskedChange& asked,
                 const Uuid& id,
                 const std::optional<Receivable>& charge) {
  const rpc::Call& call = tx.call();
  const Day today = CivilDay(call.now(), deps.time_zone);
  const bool begins = judged.outcome.drafted.effective <= today;
  const ChangeRecord change = RecordOf(judged, asked, id, begins, call);
  const std::string name = FormatName(kChanges, id);

  Contract contract = After(judged, begins, today);
  ContractRepository(tx).Save(contract, call.now());
  ReceivableRepository(tx).CheckChargedUntil(contract.id, judged.charged_until_on);
  PriceTimelineRepository timelines(tx);
  timelines.Append(contract.id,
                   judged.timeline,
                   judged.outcome.drafted.added,
                   {.cause_ref = name, .actor = change.actor, .now = call.now(), .today = today});
  if (!begins) timelines.AddTurns(contract.id, {change.effective_on});
  timelines.SavePending(contract.id, judged.pending, judged.outcome.credit_left);
  ChangeRepository(tx).Insert(change);
  SettledChangeRepository(tx).Insert(change.id, contract.id, judged.outcome.adjustments);
  if (charge) {
    ReceivableRepository(tx).Insert(*charge);
    Publish(tx, EventOf(*charge));
  }
  Publish(tx, ChangeEvent<v1::ChangeApplied>(change, call.now()));
  Publish(tx,
          ChangeOf(contract,
                   {.cause = CauseOf(judged.outcome.before, judged.outcome.after),
                    .detail = name,
                    .reason = asked.reason},
                   call.now(),
                   deps.time_zone));
  return ToProto(change);
}

}  // namespace

Task<Previewed> PreviewAsked(rpc::Call& call, const Deps& deps, const AskedChange& asked) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  CO_ASSIGN_OR_RETURN(
      JudgedChange judged,
      co_await deps.db.Read(call, [&deps, &asked, &policies](db::Tx& tx) -> Task<JudgedChange> {
        co_return co_await Judge(tx, deps, asked, *policies);
      }));
  std::string token = PreviewToken(deps, call.tenant(), asked, judged);
  co_return Previewed{.outcome = std::move(judged.message), .token = std::move(token)};
}

Task<v1::Change> ApplyAsked(rpc::Call& call,
                            const Deps& deps,
                            const AskedChange& asked,
                            const std::string& token) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const NewIds ids{.change = deps.ids->Next(), .receivable = deps.ids->Next()};
  co_return co_await deps.db.WriteOnce(
      call, [&call, &deps, &asked, &token, &policies, ids](db::Tx& tx) -> Task<v1::Change> {
        CO_ASSIGN_OR_RETURN(const JudgedChange judged, co_await Judge(tx, deps, asked, *policies));
        CO_RETURN_IF_ERROR(CheckPreviewToken(token, deps, call.tenant(), asked, judged));
        CO_ASSIGN_OR_RETURN(const std::optional<Receivable> charge,
                            co_await ChargeFor(tx,
                                               judged,
                                               FormatName(kChanges, ids.change),
                                               ids.receivable,
                                               CivilDay(call.now(), deps.time_zone)));
        co_return Write(tx, deps, judged, asked, ids.change, charge);
      });
}

}  // namespace vinculo::contract
