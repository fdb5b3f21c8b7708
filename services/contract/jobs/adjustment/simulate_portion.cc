#include <optional>

#include "absl/strings/str_replace.h"
#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/filter/condition.h"
#include "services/contract/domain/adjustment/judge_adjustment.h"
#include "services/contract/domain/policy/adjustment_parameters.h"
#include "services/contract/jobs/adjustment/adjustment_portions.h"
#include "services/contract/jobs/adjustment/adjustment_subjects.h"
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/storage/adjustment/adjustment_item_columns.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// The parameters of list_contracts_to_adjust.sql before those of the filter.
constexpr int kOwnParameters = 3;

// The next contracts that the run's filter takes.
absl::StatusOr<std::vector<Contract>> NextContracts(pqxx::transaction_base& tx,
                                                    const Uuid& tenant,
                                                    const AdjustmentRun& run) {
  ASSIGN_OR_RETURN(const filter::Condition condition,
                   filter::Compile(ContractFields(), run.filter, kOwnParameters + 1));
  const std::string text =
      absl::StrReplaceAll(sql::kListContractsToAdjust.text, {{"/*filter*/", condition.sql}});
  std::vector<Contract> contracts;
  for (const pqxx::row& row :
       tx.exec_params(text,
                      tenant.ToString(),
                      run.last_contract.ToString(),
                      kAdjustedPerPortion,
                      pqxx::prepare::make_dynamic_params(condition.parameters))) {
    contracts.push_back(ContractFromRow(db::TextRow(row)));
  }
  return contracts;
}

// What a unit has chosen itself; absent: the run's, which are the tenant's.
std::optional<int> OwnNoticeDays(const parameters::Values& values) {
  const size_t days = *values.table().IndexOf(kAdjustmentNoticeDays);
  if (values.At(days).source != parameters::Source::kUnit) return std::nullopt;
  return static_cast<int>(values.Number(kAdjustmentNoticeDays));
}

void CountSimulated(const AdjustmentItem& item, AdjustmentRun& run) {
  if (item.state == ItemState::kBarred) {
    run.barred += 1;
    return;
  }
  run.adjustable += 1;
  run.in_loyalty += item.in_loyalty ? 1 : 0;
  run.monthly_before += item.monthly_before;
  run.monthly_after += item.monthly_after;
}

}  // namespace

absl::StatusOr<bool> SimulatePortion(pqxx::transaction_base& tx,
                                     const AdjustmentMoment& moment,
                                     AdjustmentRun& run) {
  ASSIGN_OR_RETURN(const std::vector<Contract> contracts, NextContracts(tx, moment.tenant, run));
  if (contracts.empty()) return false;
  const AdjustmentSubjects subjects(tx, moment.tenant, contracts);
  const TenantPolicies tenant = PoliciesOf(tx, moment.tenant, run.step_on);
  std::vector<AdjustmentItem> items;
  items.reserve(contracts.size());
  for (const Contract& contract : contracts) {
    AdjustmentSubject subject = subjects.Of(contract);
    subject.notice_days = OwnNoticeDays(tenant.policies.Of(contract.unit));
    AdjustmentItem& item = items.emplace_back(JudgeAdjustment(run, subject));
    item.created_at = moment.now;
    item.updated_at = moment.now;
    CountSimulated(item, run);
  }
  tx.exec_params(sql::kInsertAdjustmentItems.text,
                 moment.tenant.ToString(),
                 RowsText(kAdjustmentItemColumns, items));
  run.contracts += static_cast<int64_t>(contracts.size());
  run.handled += static_cast<int64_t>(contracts.size());
  run.last_contract = contracts.back().id;
  return contracts.size() == kAdjustedPerPortion;
}

}  // namespace vinculo::contract
