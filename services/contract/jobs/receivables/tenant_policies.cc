#include "services/contract/jobs/receivables/tenant_policies.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/db/text_row.h"
#include "common/policies/sql.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<parameters::Chosen> ChosenBy(pqxx::transaction_base& tx, const Uuid& tenant) {
  std::vector<parameters::Chosen> chosen;
  for (const pqxx::row& one :
       tx.exec_params(policies::sql::kListPolicyValues.text, tenant.ToString())) {
    const db::TextRow row(one);
    chosen.push_back({.unit = row.String(0),
                      .key = row.String(1),
                      .text = row.String(2),
                      .since = row.GetTime(3),
                      .actor = row.String(4),
                      .reason = row.String(5)});
  }
  return chosen;
}

brazil::BusinessCalendar CalendarFrom(pqxx::transaction_base& tx, const Uuid& tenant, Day day) {
  std::vector<Day> holidays;
  for (const pqxx::row& row : tx.exec_params(
           sql::kFindHolidays.text, tenant.ToString(), day.ToString(), kLastDay.ToString())) {
    holidays.push_back(db::TextRow(row).GetDay(0));
  }
  return BankCalendarWith(std::move(holidays));
}

}  // namespace

TenantPolicies PoliciesOf(pqxx::transaction_base& tx, const Uuid& tenant, Day business_date) {
  const std::vector<parameters::Chosen> chosen = ChosenBy(tx, tenant);
  parameters::Policies policies(ContractParameters(), chosen);
  int64_t longest = policies.Of("").Number(kChargeDaysAhead);
  for (const parameters::Chosen& one : chosen) {
    longest = std::max(longest, policies.Of(one.unit).Number(kChargeDaysAhead));
  }
  return {std::move(policies), static_cast<int>(longest), CalendarFrom(tx, tenant, business_date)};
}

}  // namespace vinculo::contract
