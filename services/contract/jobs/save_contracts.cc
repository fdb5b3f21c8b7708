#include "services/contract/jobs/save_contracts.h"

#include "absl/strings/str_cat.h"
#include "common/feed/publish.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/storage/contract_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

void SaveContracts(pqxx::transaction_base& tx,
                   const Uuid& tenant,
                   absl::Span<const Contract> contracts) {
  tx.exec_params(
      sql::kUpdateContracts.text, tenant.ToString(), RowsText(kContractColumns, contracts));
}

void PublishAll(pqxx::transaction_base& tx,
                absl::string_view job,
                const jobs::JobRun& run,
                absl::Span<const ContractEvent> events) {
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(
      tx, {.tenant = run.tenant, .actor = absl::StrCat("system/", job), .now = run.now}, facts);
}

}  // namespace vinculo::contract
