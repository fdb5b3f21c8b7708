#include "services/contract/domain/receivables/allocation.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

// What is owed of it on the day of payment, waived charges left out.
LateCharges Owed(const Receivable& receivable, bool waive, const PaymentTerms& terms) {
  LateCharges charges = terms.late.ChargesOf(receivable, terms.paid_on);
  if (waive) charges.fine = charges.interest = Money();
  return charges;
}

// The receivable with what would be charged of it until `last_late_on`, had `amount`, which is open
// again, never been paid on terms.paid_on.
Receivable ChargedWithout(Money amount,
                          Day last_late_on,
                          Receivable receivable,
                          const PaymentTerms& terms) {
  const LateRates& rates = terms.late.RatesOf(receivable);
  const Day until = receivable.charged_until_on.value_or(last_late_on);
  if (terms.paid_on < receivable.overdue_from_on) {
    receivable.fine_charged += LateFine(amount, rates);
  }
  if (last_late_on < until) {
    // It was the last one late: interest counts again from the one before.
    const Money since = LateInterest(receivable.open, until - last_late_on, rates);
    receivable.interest_charged =
        std::max(receivable.interest_charged - since, receivable.interest_paid);
  } else {
    const Day from = std::max(terms.paid_on, receivable.due_on);
    receivable.interest_charged += LateInterest(amount, until - from, rates);
  }
  return receivable;
}

}  // namespace

Paid Pay(Receivable receivable, Money amount, bool waive_late_charges, const PaymentTerms& terms) {
  const LateCharges owed = Owed(receivable, waive_late_charges, terms);
  Allocation allocation{.receivable = receivable.id};
  allocation.interest = std::min(amount, owed.interest);
  allocation.fine = std::min(amount - allocation.interest, owed.fine);
  allocation.amount = std::min(amount - allocation.interest - allocation.fine, receivable.open);

  receivable.open = receivable.open - allocation.amount;
  if (owed.days_late > 0) {
    receivable.fine_charged = receivable.fine_paid + owed.fine;
    receivable.interest_charged = receivable.interest_paid + owed.interest;
    receivable.charged_until_on =
        std::max(receivable.charged_until_on.value_or(terms.paid_on), terms.paid_on);
  }
  receivable.fine_paid += allocation.fine;
  receivable.interest_paid += allocation.interest;
  receivable = Standing(std::move(receivable), terms.today);
  if (receivable.state == ReceivableState::kPaid) receivable.settled_on = terms.paid_on;
  return {std::move(receivable), allocation};
}

Allocated AllocateOldestFirst(Money amount,
                              std::vector<Receivable> open,
                              const PaymentTerms& terms) {
  std::sort(open.begin(), open.end(), [](const Receivable& a, const Receivable& b) {
    return std::tie(a.due_on, a.created_at, a.id) < std::tie(b.due_on, b.created_at, b.id);
  });
  Allocated allocated{.left = amount};
  for (Receivable& receivable : open) {
    if (allocated.left == Money()) break;
    Paid paid = Pay(std::move(receivable), allocated.left, false, terms);
    allocated.left = allocated.left - paid.allocation.total();
    allocated.allocations.push_back(paid.allocation);
    allocated.receivables.push_back(std::move(paid.receivable));
  }
  return allocated;
}

absl::StatusOr<Allocated> AllocateAsWanted(Money amount,
                                           const std::vector<WantedAllocation>& wanted,
                                           std::vector<Receivable> receivables,
                                           const PaymentTerms& terms) {
  Allocated allocated{.left = amount};
  for (size_t i = 0; i < wanted.size(); ++i) {
    const bool waive = wanted[i].waive_late_charges;
    const std::string name = FormatName(kReceivables, receivables[i].id);
    RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kPay, receivables[i].state));
    const Money owed = receivables[i].open + Owed(receivables[i], waive, terms).total();
    const Money share = wanted[i].amount.value_or(std::min(owed, allocated.left));
    if (share > owed) {
      return errors::FailedPrecondition(
          kAllocationAboveDebt,
          "more is allocated than is owed on that day: what is over needs no allocation",
          {{"receivable", name}, {"owed_cents", absl::StrCat(owed.cents())}});
    }
    if (share > allocated.left) {
      return errors::FailedPrecondition(
          kAllocationAbovePayment,
          "the allocations are more than the payment",
          {{"receivable", name}, {"left_cents", absl::StrCat(allocated.left.cents())}});
    }
    Paid paid = Pay(std::move(receivables[i]), share, waive, terms);
    allocated.left = allocated.left - paid.allocation.total();
    allocated.allocations.push_back(paid.allocation);
    allocated.receivables.push_back(std::move(paid.receivable));
  }
  return allocated;
}

Receivable TakenBack(Receivable receivable,
                     const Allocation& allocation,
                     std::optional<Day> last_late_on,
                     const PaymentTerms& terms) {
  if (receivable.state != ReceivableState::kCancelled) receivable.open += allocation.amount;
  receivable.fine_paid = receivable.fine_paid - allocation.fine;
  receivable.interest_paid = receivable.interest_paid - allocation.interest;
  if (last_late_on) {
    receivable = ChargedWithout(allocation.amount, *last_late_on, std::move(receivable), terms);
  } else {
    receivable.fine_charged = receivable.interest_charged = Money();
  }
  receivable.charged_until_on = last_late_on;
  return Standing(std::move(receivable), terms.today);
}

}  // namespace vinculo::contract
