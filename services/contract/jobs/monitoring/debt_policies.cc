#include "services/contract/jobs/monitoring/debt_policies.h"

#include "common/db/sql_time.h"
#include "common/db/text_row.h"
#include "common/policies/sql.h"
#include "services/contract/domain/policy/contract_parameters.h"
#include "services/contract/domain/policy/monitoring_parameters.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/storage/monitoring/debt_policy_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<parameters::Chosen> ChosenBy(pqxx::transaction_base& tx,
                                         const BlockMoment& moment,
                                         Day day) {
  std::vector<parameters::Chosen> chosen;
  for (const pqxx::row& one : tx.exec_params(policies::sql::kListPolicyValuesBefore.text,
                                             moment.tenant.ToString(),
                                             db::SqlTime(StartOfDay(day + 1, moment.zone)))) {
    const db::TextRow row(one);
    chosen.push_back({.unit = row.String(0), .key = row.String(1), .text = row.String(2)});
  }
  return chosen;
}

brazil::BusinessCalendar CalendarOn(pqxx::transaction_base& tx,
                                    const BlockMoment& moment,
                                    Day day) {
  std::vector<Day> holidays;
  for (const pqxx::row& row : tx.exec_params(sql::kFindKnownHolidays.text,
                                             moment.tenant.ToString(),
                                             db::SqlTime(StartOfDay(day, moment.zone)))) {
    holidays.push_back(db::TextRow(row).GetDay(0));
  }
  return BankCalendarWith(std::move(holidays));
}

}  // namespace

DebtPolicies::DebtPolicies(pqxx::transaction_base& tx, const BlockMoment& moment, Day day)
    : policies_(ContractParameters(), ChosenBy(tx, moment, day)),
      calendar_(CalendarOn(tx, moment, day)) {
  for (const pqxx::row& row :
       tx.exec_params(sql::kFindDebtPolicies.text, moment.tenant.ToString())) {
    own_.push_back(DebtPolicyFromRow(db::TextRow(row)));
  }
}

absl::Span<const DebtPolicy> DebtPolicies::Of(const std::string& unit, PaymentCondition condition) {
  const auto [found, fresh] = versions_.try_emplace(std::pair(unit, condition));
  if (fresh) {
    const parameters::Values& values = policies_.Of(unit);
    found->second = VersionsOf(
        DebtPolicyCodeOf(values.Choice(kDebtPolicy)), own_, DebtDaysOf(values, condition));
  }
  return found->second;
}

}  // namespace vinculo::contract
