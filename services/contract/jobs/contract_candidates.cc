#include "services/contract/jobs/contract_candidates.h"

#include "common/db/text_row.h"
#include "services/contract/storage/contract_row.h"

namespace vinculo::contract {

std::vector<Contract> ListCandidates(pqxx::transaction_base& tx,
                                     const db::Statement& statement,
                                     const jobs::JobRun& run) {
  std::vector<Contract> contracts;
  for (const pqxx::row& row : tx.exec_params(
           statement.text, run.tenant.ToString(), run.business_date.ToString(), kJobPortion)) {
    contracts.push_back(ContractFromRow(db::TextRow(row)));
  }
  return contracts;
}

}  // namespace vinculo::contract
