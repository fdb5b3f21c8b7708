#include "services/contract/handlers/receivables/reversed_payment.h"

#include <map>
#include <optional>
#include <utility>

#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/owed_again.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"
#include "services/contract/storage/receivables/payment_repository.h"
#include "services/contract/storage/termination/end_cut_repository.h"
#include "services/contract/storage/termination/termination_repository.h"

namespace vinculo::contract {
namespace {

// What refunds give back less.
using TakenOfRefunds = std::map<Uuid, Money>;

// What the receivables were before, and by which terms they are without the payment.
struct KnownOfReversal {
  std::vector<Receivable> before;
  PaymentRepository::LastLate last_late;
  EndCutRepository::ByReceivable cuts;
  PaymentTerms terms;
};

Task<KnownOfReversal> ReadKnown(db::Tx& tx, PaymentReversal reversal, ChargingRules rules) {
  std::vector<Uuid> ids;
  ids.reserve(reversal.posted.size());
  for (const PostedAllocation& one : reversal.posted) ids.push_back(one.allocation.receivable);
  KnownOfReversal known{.terms = {.today = rules.today}};
  CO_ASSIGN_OR_RETURN(known.before, co_await ReceivableRepository(tx).GetAll(ids));
  CO_ASSIGN_OR_RETURN(known.last_late,
                      co_await PaymentRepository(tx).LastLatePayments(ids, reversal.payment));
  CO_ASSIGN_OR_RETURN(known.cuts, co_await EndCutRepository(tx).Find(ids));
  CO_ASSIGN_OR_RETURN(known.terms.late,
                      co_await LateTermsOf(tx, rules, known.before, rules.today + kRollDaysMax));
  co_return known;
}

// The refunds that give back less; what the client got of them already is owed.
Task<void> LessenRefunds(db::Tx& tx,
                         const Deps& deps,
                         TakenOfRefunds taken,
                         const PaymentTerms& terms,
                         ReversedPayment& reversed) {
  for (const auto& [id, amount] : taken) {
    CO_ASSIGN_OR_RETURN(Refund refund, co_await TerminationRepository(tx).GetRefund(id));
    LessenedRefund lessened = Lessened(std::move(refund), amount);
    if (lessened.owed_back > Money()) {
      reversed.owed_again.push_back(
          OwedBack(deps.ids->Next(), lessened.refund, lessened.owed_back, terms));
    } else {
      reversed.refunds.push_back(std::move(lessened.refund));
    }
  }
  co_return absl::OkStatus();
}

}  // namespace

std::vector<Receivable> ReversedPayment::all() const {
  std::vector<Receivable> all = receivables;
  all.insert(all.end(), owed_again.begin(), owed_again.end());
  return all;
}

Task<ReversedPayment> WithoutPayment(db::Tx& tx,
                                     const Deps& deps,
                                     PaymentReversal reversal,
                                     ChargingRules rules) {
  CO_ASSIGN_OR_RETURN(KnownOfReversal known, co_await ReadKnown(tx, reversal, rules));
  ReversedPayment reversed;
  TakenOfRefunds taken;
  for (size_t i = 0; i < reversal.posted.size(); ++i) {
    const Allocation& allocation = reversal.posted[i].allocation;
    const Receivable& before = known.before[i];
    known.terms.paid_on = reversal.posted[i].allocated_on;
    const auto cut = known.cuts.find(before.id);
    const bool cancelled = before.state == ReceivableState::kCancelled;
    if (cancelled && cut == known.cuts.end() && allocation.total() > Money()) {
      reversed.owed_again.push_back(
          OwedAgain(deps.ids->Next(), before, allocation.total(), known.terms));
    }
    const auto late = known.last_late.find(before.id);
    Receivable after =
        TakenBack(before,
                  allocation,
                  late == known.last_late.end() ? std::nullopt : std::optional<Day>(late->second),
                  known.terms);
    if (cut != known.cuts.end()) {
      UnpaidCut unpaid = Unpaid(cut->second, after, allocation, reversal.reason, rules.today);
      after = std::move(unpaid.receivable);
      if (unpaid.cut.refund) taken[*unpaid.cut.refund] += unpaid.taken;
      reversed.cuts.push_back(unpaid.cut);
    }
    reversed.receivables.push_back(std::move(after));
  }
  CO_RETURN_IF_ERROR(co_await LessenRefunds(tx, deps, std::move(taken), known.terms, reversed));
  for (Receivable& owed : reversed.owed_again) {
    owed.created_at = owed.updated_at = tx.call().now();
  }
  co_return reversed;
}

void Post(db::Tx& tx, ReversedPayment reversed, const std::string& reason) {
  std::vector<Uuid> owed;
  for (Receivable& receivable : reversed.receivables) {
    owed.push_back(receivable.id);
    Post(tx, receivable, reason);
  }
  // C-25. A promise that they kept is open again.
  DebtFactsRepository(tx).AskAgain(std::move(owed));
  for (const Receivable& receivable : reversed.owed_again) {
    ReceivableRepository(tx).Insert(receivable);
    Publish(tx, EventOf(receivable, reason));
  }
  for (const EndCut& cut : reversed.cuts) EndCutRepository(tx).Save(cut);
  for (Refund& refund : reversed.refunds) {
    TerminationRepository(tx).SaveLessened(refund, tx.call().now());
    Publish(tx, EventOf(refund));
  }
}

}  // namespace vinculo::contract
