#include "services/contract/handlers/termination/apply_termination.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/resource_name.h"
#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/termination/end_cut.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/handlers/pricing/cancel_planned.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/own_charge.h"
#include "services/contract/handlers/receivables/post_credits.h"
#include "services/contract/handlers/termination/end_receivables.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/termination/end_cut_repository.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kFineDescription[] = "Multa por rescisão antecipada";

struct NewIds {
  Uuid termination;
  Uuid receivable;
  Uuid refund;
};

// What the fine asks for, as a receivable of today, after the client's credits.
Task<std::optional<UsedCredits>> FineOf(db::Tx& tx, const JudgedTermination& judged, NewIds ids) {
  if (!judged.outcome.fine_due_on) co_return std::optional<UsedCredits>();
  NewCharge charge = ChargeBeside(
      judged.scope.contract, judged.outcome.fine.amount, judged.scope.today, judged.scope.charging);
  charge.description = kFineDescription;
  charge.external_id = FormatName(kTerminations, ids.termination);
  CO_ASSIGN_OR_RETURN(
      const Receivable fine,
      co_await OwnCharge(tx, ids.receivable, charge, judged.late, judged.scope.today));
  CO_ASSIGN_OR_RETURN(UsedCredits used, co_await UseCreditsOf(tx, fine, judged.scope.today));
  co_return std::optional<UsedCredits>(std::move(used));
}

TerminationRecord RecordOf(const JudgedTermination& judged,
                           const AskedTermination& asked,
                           const NewIds& ids,
                           const rpc::Call& call) {
  const TerminationOutcome& outcome = judged.outcome;
  TerminationRecord record{.id = ids.termination,
                           .contract = judged.scope.contract.id,
                           .client = judged.scope.contract.client,
                           .outcome = judged.message.SerializeAsString(),
                           .waiver_evidence = asked.waiver_evidence,
                           .actor = call.principal().actor,
                           .created_at = call.now(),
                           .end_kind = *outcome.after.end_kind,
                           .ends_on = *outcome.after.ends_on,
                           .fine_amount = outcome.fine.amount,
                           .refund_amount = outcome.refund_total,
                           .waiver = asked.waiver};
  if (outcome.fine_due_on) record.fine_receivable = ids.receivable;
  if (outcome.refund_total > Money()) record.refund = ids.refund;
  return record;
}

// The receivables that the end changes, as they are to stand.
std::vector<Receivable> ChangedBy(const TerminationOutcome& outcome) {
  std::vector<Receivable> changed;
  for (const EndedReceivable& one : outcome.receivables) {
    if (one.changed()) changed.push_back(one.after);
  }
  return changed;
}

// With what of the receivables it gives back, while their payments stand.
void PostRefund(db::Tx& tx, const TerminationOutcome& outcome, const TerminationRecord& record) {
  if (!record.refund) return;
  const Refund refund{.id = *record.refund,
                      .contract = record.contract,
                      .client = record.client,
                      .termination = record.id,
                      .amount = record.refund_amount,
                      .created_at = record.created_at,
                      .updated_at = record.created_at};
  TerminationRepository(tx).Insert(refund);
  Publish(tx, EventOf(refund));
  std::vector<EndCut> cuts;
  for (const EndedReceivable& one : outcome.receivables) {
    const std::optional<EndCut> cut = CutOf(one, record.contract, *record.refund);
    if (cut) cuts.push_back(*cut);
  }
  EndCutRepository(tx).Insert(cuts);
}

Task<v1::Termination> Write(db::Tx& tx,
                            const Deps& deps,
                            const JudgedTermination& judged,
                            const AskedTermination& asked,
                            NewIds ids) {
  std::vector<Receivable> changed = ChangedBy(judged.outcome);
  CO_ASSIGN_OR_RETURN(std::vector<MovedContract> moved, co_await MovePaidUntil(tx, changed));
  CO_ASSIGN_OR_RETURN(const std::optional<UsedCredits> fine, co_await FineOf(tx, judged, ids));
  CO_ASSIGN_OR_RETURN(CancelledChanges cancelled, co_await CancelPlanned(tx, judged.outcome.after));

  const TerminationRecord record = RecordOf(judged, asked, ids, tx.call());
  Contract ended = judged.outcome.after;
  PostEnded(tx, deps, ended, std::move(moved));
  ReceivableRepository(tx).CheckChargedUntil(ended.id, judged.scope.charged_until_on);
  PriceTimelineRepository(tx).SavePending(ended.id, judged.scope.pending_credit, Money());
  Post(tx, std::move(cancelled));
  for (Receivable& receivable : changed) Post(tx, receivable, judged.message.reason());
  for (const SettledChange& change : judged.outcome.changes) {
    SettledChangeRepository(tx).Save(change);
  }
  if (fine) {
    ReceivableRepository(tx).Insert(fine->receivable);
    Publish(tx, EventOf(fine->receivable));
    Post(tx, *fine);
  }
  TerminationRepository(tx).Insert(record);
  Publish(tx, EventOf(record));
  PostRefund(tx, judged.outcome, record);
  co_return ToProto(record);
}

}  // namespace

Task<v1::Termination> ApplyTermination(rpc::Call& call,
                                       const Deps& deps,
                                       const AskedTermination& asked,
                                       const OutcomeCheck& check) {
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  const NewIds ids{
      .termination = deps.ids->Next(), .receivable = deps.ids->Next(), .refund = deps.ids->Next()};
  co_return co_await deps.db.WriteOnce(
      call, [&deps, &asked, &check, &policies, ids](db::Tx& tx) -> Task<v1::Termination> {
        CO_ASSIGN_OR_RETURN(const JudgedTermination judged,
                            co_await Judge(tx, deps, asked, *policies));
        CO_RETURN_IF_ERROR(check ? check(judged) : absl::OkStatus());
        co_return co_await Write(tx, deps, judged, asked, ids);
      });
}

}  // namespace vinculo::contract
