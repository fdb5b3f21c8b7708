#pragma once
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "common/db/statement.h"
#include "common/jobs/job.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

// How many contracts a transaction of a daily job changes.
inline constexpr int kJobPortion = 1000;

// The first portion of what the statement gives of ($1 tenant, $2 business date, $3 how many),
// locked.
std::vector<Contract> ListCandidates(pqxx::transaction_base& tx,
                                     const db::Statement& statement,
                                     const jobs::JobRun& run);

}  // namespace vinculo::contract
