#include "services/contract/jobs/receivables/free_payments.h"

#include <map>
#include <utility>
#include <vector>

#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/receivables/lessened_period.h"
#include "services/contract/storage/receivables/payment_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

void FreePayments(pqxx::transaction_base& tx,
                  const Uuid& tenant,
                  const absl::flat_hash_map<Uuid, Money>& by_receivable,
                  absl::Time now) {
  if (by_receivable.empty()) return;
  std::vector<Uuid> ids;
  for (const auto& [receivable, amount] : by_receivable) ids.push_back(receivable);
  absl::flat_hash_map<Uuid, std::vector<PostedAllocation>> posted;
  for (const pqxx::row& one : tx.exec_params(
           sql::kFindReceivableAllocations.text, tenant.ToString(), db::BinaryParam(ids))) {
    const PostedAllocation allocation = AllocationFromRow(db::TextRow(one));
    posted[allocation.allocation.receivable].push_back(allocation);
  }
  // In the order in which others lock payments.
  std::map<Uuid, Money> by_payment;
  db::TextArray payments, receivables, amounts;
  for (auto& [receivable, allocations] : posted) {
    for (const Freed& freed : FreedFrom(std::move(allocations), by_receivable.at(receivable))) {
      by_payment[freed.allocation.payment] += freed.amount;
      payments.Add(freed.allocation.payment);
      receivables.Add(receivable);
      amounts.Add(freed.allocation.allocation.amount.cents());
    }
  }
  tx.exec_params(sql::kLessenAllocations.text,
                 tenant.ToString(),
                 payments.ToString(),
                 receivables.ToString(),
                 amounts.ToString(),
                 db::SqlTime(now));
  db::TextArray freed_payments, freed_cents;
  for (const auto& [payment, amount] : by_payment) {
    freed_payments.Add(payment);
    freed_cents.Add(amount.cents());
  }
  tx.exec_params(sql::kFreePayments.text,
                 tenant.ToString(),
                 freed_payments.ToString(),
                 freed_cents.ToString(),
                 db::SqlTime(now));
}

}  // namespace vinculo::contract
