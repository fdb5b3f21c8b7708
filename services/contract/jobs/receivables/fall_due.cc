#include "services/contract/jobs/receivables/fall_due.h"

#include <utility>

#include "services/contract/jobs/receivables/receivable_portions.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::StatusOr<int64_t> FallDue::Run(const jobs::JobRun& run) {
  return RunPortions(sql::kListReceivablesToFallDue,
                     id(),
                     run,
                     [&run](pqxx::transaction_base&, std::vector<Receivable> receivables) {
                       for (Receivable& receivable : receivables) {
                         receivable = Standing(std::move(receivable), run.business_date);
                       }
                       return receivables;
                     });
}

}  // namespace vinculo::contract
