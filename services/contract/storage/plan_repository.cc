#include "services/contract/storage/plan_repository.h"

#include <cstdint>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<Plan> FromRows(const db::Rows& rows) {
  std::vector<Plan> plans;
  for (const db::Row row : rows) plans.push_back(PlanFromRow(row));
  return plans;
}

}  // namespace

Plan PlanFromRow(const db::Row& row) {
  Plan plan;
  plan.id = row.GetUuid(0);
  plan.version = row.Int(1);
  plan.code = row.String(2);
  plan.display_name = row.String(3);
  plan.price = row.Cents(4);
  plan.billing_period = static_cast<BillingPeriod>(row.Int(5));
  plan.payment_condition = static_cast<PaymentCondition>(row.Int(6));
  plan.loyalty_months = static_cast<int>(row.Int(7));
  plan.term_months = static_cast<int>(row.Int(8));
  for (const int64_t day : row.Ints(9)) plan.billing_days.push_back(static_cast<int>(day));
  plan.modalities = row.Strings(10);
  plan.created_at = row.GetTime(11);
  return plan;
}

const filter::Schema& PlanFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Text("code", "code"),
      {Field::Text("code", "code").Orderable(),
       Field::Text("display_name", "display_name"),
       Field::Enum("billing_period",
                   "billing_period",
                   {{"MONTHLY", 1}, {"QUARTERLY", 2}, {"SEMIANNUAL", 3}, {"ANNUAL", 4}}),
       Field::Enum("payment_condition", "payment_condition", {{"PREPAID", 1}, {"POSTPAID", 2}}),
       Field::Int("loyalty_months", "loyalty_months")});
  return schema;
}

Task<Plan> PlanRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetPlan, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("plan", FormatName(kPlans, id));
  co_return PlanFromRow(rows[0]);
}

Task<Plan> PlanRepository::GetNamed(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetPlan, tx_.tenant(), id));
  if (rows.empty()) {
    co_return errors::FailedPrecondition(
        kPlanUnknown, "there is no such plan", {{"plan", FormatName(kPlans, id)}});
  }
  co_return PlanFromRow(rows[0]);
}

Task<std::vector<Plan>> PlanRepository::Find(const std::vector<Uuid>& ids,
                                             const std::vector<std::string>& codes) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPlans, tx_.tenant(), ids, codes));
  co_return FromRows(rows);
}

Task<PlanRepository::Page> PlanRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListPlans.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.plans.push_back(PlanFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void PlanRepository::Insert(const Plan& plan) {
  tx_.OnConstraint(
      "plans_code_unique",
      errors::AlreadyExists(kPlanCodeTaken, "another plan has this code", {{"code", plan.code}}));
  tx_.Enqueue(sql::kInsertPlan,
              tx_.tenant(),
              plan.id,
              plan.version,
              plan.code,
              plan.display_name,
              plan.price,
              static_cast<int>(plan.billing_period),
              static_cast<int>(plan.payment_condition),
              plan.loyalty_months,
              plan.term_months,
              plan.billing_days,
              plan.modalities,
              plan.created_at);
}

}  // namespace vinculo::contract
