#include "services/contract/handlers/termination/apply_termination.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/base/check.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/termination/refund.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/post_credits.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kFineDescription[] = "Multa por rescisão antecipada";

struct NewIds {
  Uuid termination;
  Uuid receivable;
  Uuid refund;
};

// What the fine asks for, as a receivable of today.
std::optional<Receivable> FineOf(const JudgedTermination& judged,
                                 const NewIds& ids,
                                 absl::Time now) {
  if (!judged.outcome.fine_due_on) return std::nullopt;
  const NewCharge charge{.client = judged.scope.contract.client,
                         .contract = judged.scope.contract.id,
                         .amount = judged.outcome.fine.amount,
                         .issues_on = judged.scope.today,
                         .due_on = *judged.outcome.fine_due_on,
                         .description = kFineDescription,
                         .external_id = FormatName(kTerminations, ids.termination)};
  errors::FieldViolations violations;
  const Day on_time = LastDayOnTime(charge.due_on, judged.late.grace_days, BankCalendar());
  Receivable fine = NewReceivable(ids.receivable, charge, on_time, judged.scope.today, &violations);
  VINCULO_CHECK(violations.empty());
  fine.created_at = now;
  fine.updated_at = now;
  return fine;
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

void PostRefund(db::Tx& tx, const TerminationRecord& record) {
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
}

// Ends the contract with what its receivables make of its paid-until date; other contracts, whose
// debts were renegotiated with it, move by themselves.
void PostContracts(db::Tx& tx, const Deps& deps, Contract after, std::vector<MovedContract> moved) {
  std::vector<MovedContract> others;
  for (MovedContract& one : moved) {
    if (one.contract.id != after.id) {
      others.push_back(std::move(one));
      continue;
    }
    after.paid_until_on = one.contract.paid_until_on;
    ReceivableRepository(tx).Touch(after.id, one.charge);
  }
  ContractRepository(tx).Save(after, tx.call().now());
  Publish(tx, EventOf(after, tx.call().now(), deps.time_zone));
  Post(tx, deps, std::move(others));
}

Task<v1::Termination> Write(db::Tx& tx,
                            const Deps& deps,
                            const JudgedTermination& judged,
                            const AskedTermination& asked,
                            NewIds ids) {
  const absl::Time now = tx.call().now();
  std::vector<Receivable> changed = ChangedBy(judged.outcome);
  CO_ASSIGN_OR_RETURN(std::vector<MovedContract> moved, co_await MovePaidUntil(tx, changed));
  std::optional<UsedCredits> fine;
  if (const std::optional<Receivable> asked_fine = FineOf(judged, ids, now)) {
    CO_ASSIGN_OR_RETURN(fine, co_await UseCreditsOf(tx, *asked_fine, judged.scope.today));
  }

  const TerminationRecord record = RecordOf(judged, asked, ids, tx.call());
  PostContracts(tx, deps, judged.outcome.after, std::move(moved));
  for (Receivable& receivable : changed) Post(tx, receivable, judged.message.reason());
  if (fine) {
    ReceivableRepository(tx).Insert(fine->receivable);
    Publish(tx, EventOf(fine->receivable));
    Post(tx, *fine);
  }
  TerminationRepository(tx).Insert(record);
  Publish(tx, EventOf(record));
  PostRefund(tx, record);
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
