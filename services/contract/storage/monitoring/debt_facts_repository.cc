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
  const std::vector<Uuid> renegotiations = facts.renegotiations();
  if (!renegotiations.empty()) {
    CO_ASSIGN_OR_RETURN(
        const db::Rows instalments,
        co_await tx_.Query(
            sql::kFindAgreementInstalments, tx_.tenant(), renegotiations, zone_name));
    for (const db::Row row : instalments) facts.AddInstalment(row);
  }
  const std::vector<Uuid> paid = facts.paid_ids();
  CO_ASSIGN_OR_RETURN(const db::Rows payments,
                      co_await tx_.Query(sql::kFindDebtPayments, tx_.tenant(), paid, zone_name));
  for (const db::Row row : payments) facts.AddPayment(row);
  const std::vector<Uuid> reduced = facts.reduced_ids();
  if (!reduced.empty()) {
    CO_ASSIGN_OR_RETURN(
        const db::Rows reductions,
        co_await tx_.Query(sql::kFindBillReductions, tx_.tenant(), reduced, zone_name));
    for (const db::Row row : reductions) facts.AddReduction(row);
  }
  CO_ASSIGN_OR_RETURN(const db::Rows notices,
                      co_await tx_.Query(sql::kFindProvenNotices, tx_.tenant(), ids, zone_name));
  for (const db::Row row : notices) facts.AddNotice(row);
  CO_ASSIGN_OR_RETURN(const db::Rows contestations,
                      co_await tx_.Query(sql::kFindBillContestations, tx_.tenant(), ids));
  for (const db::Row row : contestations) facts.AddContestation(row);
  facts.Bind();
  co_return facts;
}

Task<std::optional<std::string>> DebtFactsRepository::FormerUnitAt(Uuid contract,
                                                                   absl::Time moment) {
  const std::vector<Uuid> contracts{contract};
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindUnitsOn, tx_.tenant(), contracts, moment));
  if (rows.empty()) co_return std::nullopt;
  co_return rows[0].String(1);
}

void DebtFactsRepository::AskAgain(const Uuid& contract) {
  tx_.Enqueue(sql::kInsertAccessRecheck, tx_.tenant(), contract, tx_.call().now());
}

void DebtFactsRepository::AskAgain(std::vector<Uuid> receivables) {
  tx_.Enqueue(sql::kInsertAccessRechecks, tx_.tenant(), receivables, tx_.call().now());
}

}  // namespace vinculo::contract
