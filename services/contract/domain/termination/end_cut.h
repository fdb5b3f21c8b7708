#pragma once
// C-29, C-40. What the end of a contract found paid of days that do not come (ended_receivable.h),
// and is to be given back. Once such a payment is taken back (a cheque that bounced),
// nothing was paid of those days any more: they are owed no more than the others after the end, so
// the receivable is cut by them as if it had been open when the contract ended, and nobody gives
// back what never came. Days that another contract took over as paid (C-35) are no such days: they
// are used, and stay the debt of who had paid them. Nor are those whose payment is credit
// (cut_charges.h): that goes with its payment.

#include <optional>
#include <string>

#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/termination/ended_receivable.h"

namespace vinculo::contract {

struct EndCut {
  Uuid receivable;
  Uuid contract;
  std::optional<Uuid> refund;  // what gives it back; absent: nothing does
  // Paid of days that do not come, by payments that stand; the fine and the interest that are given
  // back with it (of a contract that was withdrawn from).
  Money paid;
  Money late_paid;
};

// C-29. Absent: nothing was paid of what the end took away.
std::optional<EndCut> CutOf(const EndedReceivable& one, const Uuid& contract, const Uuid& refund);

struct UnpaidCut {
  Receivable receivable;
  EndCut cut;
  Money taken;  // what is not given back any more
};

// C-29, C-40. `taken_back` is the receivable without the payment (allocation.h). What nothing stays
// of is cancelled, for the reason; one that the end cancelled stays so, and is not owed again.
UnpaidCut Unpaid(const EndCut& cut,
                 const Receivable& taken_back,
                 const Allocation& allocation,
                 const std::string& reason,
                 Day today);

}  // namespace vinculo::contract
