#pragma once
// C-40. What a cancelled receivable was paid is owed again once that payment is taken back (a
// cheque that bounced): as a one-off due on that day, because the cancelled one cannot come back,
// whose rest may have become instalments. Of a renegotiated one it counts as an instalment, so that
// the period is not paid before it is (C-41).

#include "common/base/money.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/allocation.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

// `amount` is what the payment gave, with fine and interest.
Receivable OwedAgain(const Uuid& id,
                     const Receivable& cancelled,
                     Money amount,
                     const PaymentTerms& terms);

}  // namespace vinculo::contract
