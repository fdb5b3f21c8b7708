#include "services/contract/jobs/receivables/issue_receivables.h"

#include <utility>

#include "services/contract/jobs/receivables/credit_book.h"
#include "services/contract/jobs/receivables/receivable_portions.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::StatusOr<int64_t> IssueReceivables::Run(const jobs::JobRun& run) {
  return RunPortions(sql::kListReceivablesToIssue,
                     id(),
                     run,
                     [&run](pqxx::transaction_base& tx, std::vector<Receivable> receivables) {
                       std::vector<Uuid> clients;
                       for (const Receivable& receivable : receivables)
                         clients.push_back(receivable.client);
                       CreditBook credits(tx, run.tenant, clients);
                       for (Receivable& receivable : receivables) {
                         receivable = Standing(std::move(receivable), run.business_date);
                         receivable = credits.Use(std::move(receivable), run.business_date);
                       }
                       credits.Save(run.now);
                       return receivables;
                     });
}

}  // namespace vinculo::contract
