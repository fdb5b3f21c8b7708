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

// What is a list in a plan, and several columns in its row.
struct Columns {
  explicit Columns(const Plan& plan) : pack(plan.class_pack.value_or(PlanClasses())) {
    for (const Benefit& benefit : plan.benefits) {
      benefit_descriptions.push_back(benefit.description);
      benefit_values.push_back(benefit.value);
      amortizations.push_back(static_cast<int32_t>(benefit.amortization));
      amortization_months.push_back(benefit.amortization_months);
    }
    for (const FineStep& step : plan.fine_terms.steps) {
      step_months.push_back(step.from_month);
      step_shares.push_back(step.basis_points);
    }
  }

  PlanClasses pack;
  std::vector<std::string> benefit_descriptions;
  std::vector<Money> benefit_values;
  std::vector<int32_t> amortizations;
  std::vector<int32_t> amortization_months;
  std::vector<int32_t> step_months;
  std::vector<int32_t> step_shares;
};

}  // namespace

Plan PlanFromRow(const db::Row& row) {
  int column = 0;
  Plan plan;
  plan.id = row.GetUuid(column++);
  plan.version = row.Int(column++);
  plan.code = row.String(column++);
  plan.display_name = row.String(column++);
  plan.price = row.Cents(column++);
  plan.billing_period = static_cast<BillingPeriod>(row.Int(column++));
  plan.payment_condition = static_cast<PaymentCondition>(row.Int(column++));
  plan.loyalty_months = static_cast<int>(row.Int(column++));
  plan.term_months = static_cast<int>(row.Int(column++));
  for (const int64_t day : row.Ints(column++)) plan.billing_days.push_back(static_cast<int>(day));
  plan.modalities = row.Strings(column++);
  plan.created_at = row.GetTime(column++);
  PlanClasses pack;
  pack.classes = static_cast<int>(row.Int(column++));
  pack.validity_days = static_cast<int>(row.Int(column++));
  if (pack != PlanClasses()) plan.class_pack = pack;
  const std::vector<std::string> benefits = row.Strings(column++);
  const std::vector<int64_t> values = row.Ints(column++);
  for (size_t i = 0; i < benefits.size(); ++i) {
    plan.benefits.push_back({.description = benefits[i], .value = Cents(values[i])});
  }
  plan.fine_terms.method = static_cast<FineMethod>(row.Int(column++));
  plan.fine_terms.basis_points = static_cast<int>(row.Int(column++));
  const std::vector<int64_t> months = row.Ints(column++);
  const std::vector<int64_t> shares = row.Ints(column++);
  for (size_t i = 0; i < months.size(); ++i) {
    plan.fine_terms.steps.push_back({static_cast<int>(months[i]), static_cast<int>(shares[i])});
  }
  plan.fine_terms.max_amount = row.FindCents(column++);
  plan.fine_terms.max_months = static_cast<int>(row.Int(column++));
  plan.document_template = row.FindUuid(column++);
  plan.updated_at = row.GetTime(column++);
  plan.archived_at = row.FindTime(column++);
  const std::vector<int64_t> amortizations = row.Ints(column++);
  const std::vector<int64_t> amortization_months = row.Ints(column++);
  // Benefits that were kept before had neither.
  for (size_t i = 0; i < amortizations.size(); ++i) {
    plan.benefits[i].amortization = static_cast<BenefitAmortization>(amortizations[i]);
    plan.benefits[i].amortization_months = static_cast<int>(amortization_months[i]);
  }
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
       Field::Int("loyalty_months", "loyalty_months"),
       Field::Int("term_months", "term_months"),
       Field::Money("price", "price_cents").Orderable(),
       Field::TextArray("modalities", "modalities"),
       Field::Int("classes", "pack_classes"),
       Field::Bool("archived", "(archived_at IS NOT NULL)"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

const filter::Schema& PlanVersionFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Int("version", "version"),
                                     {Field::Int("version", "version").Orderable()});
  return schema;
}

Task<Plan> PlanRepository::Get(Uuid id) { return One(sql::kGetPlan, id); }

Task<Plan> PlanRepository::GetForUpdate(Uuid id) {
  return One(tx_.locking() ? sql::kGetPlanForUpdate : sql::kGetPlan, id);
}

Task<Plan> PlanRepository::One(const db::Statement& statement, Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
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

Task<std::optional<Plan>> PlanRepository::FindVersion(Uuid id, int64_t version) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetPlanVersion, tx_.tenant(), id, version));
  if (rows.empty()) co_return std::optional<Plan>();
  co_return std::optional<Plan>(PlanFromRow(rows[0]));
}

Task<std::vector<Plan>> PlanRepository::Find(const std::vector<Uuid>& ids,
                                             const std::vector<std::string>& codes) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPlans, tx_.tenant(), ids, codes));
  co_return FromRows(rows);
}

Task<PlanRepository::Page> PlanRepository::List(const filter::ListQuery& query) {
  return PageOf(query, sql::kListPlans, db::Params::Of(tx_.tenant()));
}

Task<PlanRepository::Page> PlanRepository::ListVersions(Uuid id, const filter::ListQuery& query) {
  return PageOf(query, sql::kListPlanVersions, db::Params::Of(tx_.tenant(), id));
}

Task<PlanRepository::Page> PlanRepository::PageOf(const filter::ListQuery& query,
                                                  const db::Statement& statement,
                                                  db::Params own) {
  const filter::ListSql list = query.Sql(statement.text, own);
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.plans.push_back(PlanFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void PlanRepository::Insert(const Plan& plan) {
  const Columns c(plan);
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
              plan.created_at,
              c.pack.classes,
              c.pack.validity_days,
              c.benefit_descriptions,
              c.benefit_values,
              static_cast<int>(plan.fine_terms.method),
              plan.fine_terms.basis_points,
              c.step_months,
              c.step_shares,
              plan.fine_terms.max_amount,
              plan.fine_terms.max_months,
              plan.document_template,
              plan.updated_at,
              plan.archived_at,
              c.amortizations,
              c.amortization_months);
  tx_.Enqueue(sql::kInsertPlanVersion, tx_.tenant(), plan.id);
}

void PlanRepository::Save(Plan& plan, absl::Time now) {
  plan.updated_at = now;
  const Columns c(plan);
  tx_.Enqueue(sql::kUpdatePlan,
              tx_.tenant(),
              plan.id,
              plan.version,
              plan.display_name,
              plan.price,
              static_cast<int>(plan.billing_period),
              static_cast<int>(plan.payment_condition),
              plan.loyalty_months,
              plan.term_months,
              plan.billing_days,
              plan.modalities,
              c.pack.classes,
              c.pack.validity_days,
              c.benefit_descriptions,
              c.benefit_values,
              static_cast<int>(plan.fine_terms.method),
              plan.fine_terms.basis_points,
              c.step_months,
              c.step_shares,
              plan.fine_terms.max_amount,
              plan.fine_terms.max_months,
              plan.document_template,
              plan.updated_at,
              plan.archived_at,
              c.amortizations,
              c.amortization_months);
  tx_.Enqueue(sql::kInsertPlanVersion, tx_.tenant(), plan.id);
  plan.version += 1;
}

}  // namespace vinculo::contract
