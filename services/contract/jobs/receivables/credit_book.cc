#include "services/contract/jobs/receivables/credit_book.h"

#include <utility>

#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/storage/receivables/payment_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

CreditBook::CreditBook(pqxx::transaction_base& tx,
                       const Uuid& tenant,
                       const std::vector<Uuid>& clients)
    : tx_(tx), tenant_(tenant) {
  for (const pqxx::row& row : tx.exec_params(
           sql::kListCreditsOfClients.text, tenant.ToString(), db::BinaryParam(clients))) {
    const Payment payment = PaymentFromRow(db::TextRow(row));
    credits_[payment.client].push_back({payment.id, payment.left});
  }
}

Receivable CreditBook::Use(Receivable receivable, Day today) {
  const auto of_client = credits_.find(receivable.client);
  if (of_client == credits_.end()) return receivable;
  Credited credited = UseCredits(std::move(receivable), of_client->second, today);
  for (CreditUse& use : credited.uses) posted_.push_back({use, today});
  return std::move(credited.receivable);
}

void CreditBook::Save(absl::Time now) {
  if (posted_.empty()) return;
  db::TextArray used, left;
  for (const auto& [client, credits] : credits_) {
    for (const Credit& credit : credits) {
      used.Add(credit.payment);
      left.Add(credit.left.cents());
    }
  }
  tx_.exec_params(sql::kSaveCredits.text,
                  tenant_.ToString(),
                  used.ToString(),
                  left.ToString(),
                  db::SqlTime(now));
  db::TextArray payments, receivables, ordinals, amounts, zeros, from_credit, days;
  for (const Posted& posted : posted_) {
    payments.Add(posted.use.payment);
    receivables.Add(posted.use.allocation.receivable);
    ordinals.Add(1);
    amounts.Add(posted.use.allocation.amount.cents());
    zeros.Add(0);
    from_credit.Add(true);
    days.Add(posted.on);
  }
  tx_.exec_params(sql::kInsertAllocations.text,
                  tenant_.ToString(),
                  payments.ToString(),
                  receivables.ToString(),
                  ordinals.ToString(),
                  amounts.ToString(),
                  zeros.ToString(),
                  zeros.ToString(),
                  from_credit.ToString(),
                  days.ToString());
}

}  // namespace vinculo::contract
