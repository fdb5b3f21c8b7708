#include "services/contract/domain/termination/end_cut.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/receivables/withdraw.h"

namespace vinculo::contract {
namespace {

// Open days after the end, taken away.
Receivable Less(Receivable receivable, Money cut, const std::string& reason, Day today) {
  if (cut == Money()) return receivable;
  if (cut == receivable.amount) return Withdrawn(std::move(receivable), reason);
  receivable.discount += cut;
  receivable.amount = receivable.amount - cut;
  receivable.open = receivable.open - cut;
  receivable = Standing(std::move(receivable), today);
  if (receivable.state == ReceivableState::kPaid) receivable.settled_on = today;
  return receivable;
}

}  // namespace

std::optional<EndCut> CutOf(const EndedReceivable& one, const Uuid& contract, const Uuid& refund) {
  if (one.refund == Money()) return std::nullopt;
  const Money paid = std::min(one.refund, one.before.amount - one.before.open);
  return EndCut{.receivable = one.before.id,
                .contract = contract,
                .refund = refund,
                .paid = paid,
                .late_paid = one.refund - paid};
}

UnpaidCut Unpaid(const EndCut& cut,
                 const Receivable& taken_back,
                 const Allocation& allocation,
                 const std::string& reason,
                 Day today) {
  UnpaidCut again{.receivable = taken_back, .cut = cut};
  const bool cancelled = taken_back.state == ReceivableState::kCancelled;
  const Money cut_now = std::min(cut.paid, cancelled ? allocation.amount : taken_back.open);
  const Money late_now = std::min(cut.late_paid, allocation.fine + allocation.interest);
  again.taken = cut_now + late_now;
  again.cut.paid = cut.paid - cut_now;
  again.cut.late_paid = cut.late_paid - late_now;
  if (!cancelled) again.receivable = Less(taken_back, cut_now, reason, today);
  return again;
}

}  // namespace vinculo::contract
