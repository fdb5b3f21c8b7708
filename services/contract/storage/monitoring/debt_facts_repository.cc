#include "services/contract/storage/monitoring/debt_facts_repository.h"

#include <string>

#include "common/base/clock.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<DebtFacts> DebtFactsRepository::Of(Uuid contract, Day day, absl::TimeZone zone) {
  const std::vector<Uuid> contracts{contract};
  const std::string zone_name = zone.name();
  DebtFacts facts;
  CO_ASSIGN_OR_RETURN(
      const db::Rows bills,
      co_await tx_.Query(
          sql::kFindDebtBills, tx_.tenant(), contracts, day, StartOfDay(day + 1, zone), zone_name));
  for (const db::Row row : bills) facts.AddBill(row);
  CO_ASSIGN_OR_RETURN(const db::Rows releases,
                      co_await tx_.Query(sql::kFindReleasesOfContracts, tx_.tenant(), contracts));
  for (const db::Row row : releases) facts.AddRelease(row);
  const std::vector<Uuid> ids = facts.bill_ids();
  if (ids.empty()) co_return facts;
  CO_ASSIGN_OR_RETURN(const db::Rows payments,
                      co_await tx_.Query(sql::kFindDebtPayments, tx_.tenant(), ids, zone_name));
  for (const db::Row row : payments) facts.AddPayment(row);
  CO_ASSIGN_OR_RETURN(const db::Rows notices,
                      co_await tx_.Query(sql::kFindProvenNotices, tx_.tenant(), ids, zone_name));
  for (const db::Row row : notices) facts.AddNotice(row);
  CO_ASSIGN_OR_RETURN(const db::Rows contestations,
                      co_await tx_.Query(sql::kFindBillContestations, tx_.tenant(), ids));
  for (const db::Row row : contestations) facts.AddContestation(row);
  co_return facts;
}

void DebtFactsRepository::AskAgain(const Uuid& contract) {
  tx_.Enqueue(sql::kInsertAccessRecheck, tx_.tenant(), contract, tx_.call().now());
}

void DebtFactsRepository::AskAgain(std::vector<Uuid> receivables) {
  tx_.Enqueue(sql::kInsertAccessRechecks, tx_.tenant(), receivables, tx_.call().now());
}

}  // namespace vinculo::contract
