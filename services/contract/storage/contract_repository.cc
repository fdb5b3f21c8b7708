#include "services/contract/storage/contract_repository.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::optional<int32_t> Number(const std::optional<EndKind>& kind) {
  return kind ? std::optional<int32_t>(static_cast<int32_t>(*kind)) : std::nullopt;
}

// One array per column of insert_contracts.sql.
struct Columns {
  explicit Columns(const std::vector<Contract>& contracts) {
    for (const Contract& contract : contracts) Add(contract);
  }

  void Add(const Contract& contract) {
    id.push_back(contract.id);
    version.push_back(contract.version);
    client.push_back(contract.client);
    plan.push_back(contract.plan);
    description.push_back(contract.description);
    lifecycle.push_back(static_cast<int32_t>(contract.lifecycle));
    access.push_back(static_cast<int32_t>(contract.access));
    end_kind.push_back(Number(contract.end_kind));
    end_reason.push_back(contract.end_reason);
    counts_as_churn.push_back(contract.counts_as_churn);
    price.push_back(contract.price);
    billing_period.push_back(static_cast<int32_t>(contract.billing_period));
    payment_condition.push_back(static_cast<int32_t>(contract.payment_condition));
    total_value.push_back(contract.total_value);
    billing_day.push_back(contract.billing_day);
    loyalty_months.push_back(contract.loyalty_months);
    term_months.push_back(contract.term_months);
    starts_on.push_back(contract.starts_on);
    activated_on.push_back(contract.activated_on);
    renewed_on.push_back(contract.renewed_on);
    expires_on.push_back(contract.expires_on);
    ends_on.push_back(contract.ends_on);
    financial_base_on.push_back(contract.financial_base_on);
    paid_until_on.push_back(contract.paid_until_on);
    consultant.push_back(contract.consultant);
    unit.push_back(contract.unit);
    inclusion_reason.push_back(contract.inclusion_reason);
    external_id.push_back(contract.external_id);
    created_at.push_back(contract.created_at);
    updated_at.push_back(contract.updated_at);
  }

  std::vector<Uuid> id;
  std::vector<int64_t> version;
  std::vector<Uuid> client;
  std::vector<Uuid> plan;
  std::vector<absl::string_view> description;
  std::vector<int32_t> lifecycle;
  std::vector<int32_t> access;
  std::vector<std::optional<int32_t>> end_kind;
  std::vector<absl::string_view> end_reason;
  std::vector<bool> counts_as_churn;
  std::vector<Money> price;
  std::vector<int32_t> billing_period;
  std::vector<int32_t> payment_condition;
  std::vector<Money> total_value;
  std::vector<std::optional<int32_t>> billing_day;
  std::vector<int32_t> loyalty_months;
  std::vector<int32_t> term_months;
  std::vector<std::optional<Day>> starts_on;
  std::vector<std::optional<Day>> activated_on;
  std::vector<std::optional<Day>> renewed_on;
  std::vector<std::optional<Day>> expires_on;
  std::vector<std::optional<Day>> ends_on;
  std::vector<std::optional<Day>> financial_base_on;
  std::vector<std::optional<Day>> paid_until_on;
  std::vector<absl::string_view> consultant;
  std::vector<absl::string_view> unit;
  std::vector<absl::string_view> inclusion_reason;
  std::vector<absl::string_view> external_id;
  std::vector<absl::Time> created_at;
  std::vector<absl::Time> updated_at;
};

}  // namespace

const filter::Schema& ContractFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "contract_id"),
      {Field::ResourceName("client", "client_id", "clients/"),
       Field::ResourceName("plan", "plan_id", "plans/"),
       Field::Enum("lifecycle",
                   "lifecycle",
                   {{"DRAFT", 1},
                    {"AWAITING_SIGNATURE", 2},
                    {"SCHEDULED", 3},
                    {"ACTIVE", 4},
                    {"SUSPENDED", 5},
                    {"ENDED", 6}}),
       Field::Enum("access", "access", {{"NORMAL", 1}, {"REDUCED", 2}, {"BLOCKED", 3}}),
       Field::Enum("end_kind",
                   "end_kind",
                   {{"EXPIRED", 1},
                    {"CANCELLED", 2},
                    {"WITHDRAWN", 3},
                    {"TRANSFERRED", 4},
                    {"TERMINATED_FOR_DEBT", 5}})
           .Nullable(),
       Field::Enum("payment_condition", "payment_condition", {{"PREPAID", 1}, {"POSTPAID", 2}}),
       Field::Int("billing_day", "billing_day").Nullable(),
       Field::Day("start_date", "starts_on").Nullable(),
       Field::Day("activation_date", "activated_on").Nullable().Orderable(),
       Field::Day("renewal_date", "renewed_on").Nullable(),
       Field::Day("expiration_date", "expires_on").Nullable().Orderable(),
       Field::Day("end_date", "ends_on").Nullable().Orderable(),
       Field::Day("paid_until_date", "paid_until_on").Nullable(),
       Field::Text("consultant", "consultant"),
       Field::Text("unit", "unit"),
       Field::Text("external_id", "external_id"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

Task<Contract> ContractRepository::Get(Uuid id) {
  const db::Statement& statement = tx_.locking() ? sql::kGetContractForUpdate : sql::kGetContract;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("contract", FormatName(kContracts, id));
  co_return ContractFromRow(rows[0]);
}

Task<ContractRepository::Page> ContractRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListContracts.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.contracts.push_back(ContractFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void ContractRepository::Insert(const Contract& contract) {
  if (!contract.external_id.empty()) {
    tx_.OnConstraint("contracts_external_id_unique",
                     errors::AlreadyExists(kExternalIdTaken,
                                           "another contract has this external_id",
                                           {{"external_id", contract.external_id}}));
  }
  tx_.Enqueue(sql::kInsertContract,
              tx_.tenant(),
              contract.id,
              contract.version,
              contract.client,
              contract.plan,
              contract.description,
              static_cast<int>(contract.lifecycle),
              static_cast<int>(contract.access),
              Number(contract.end_kind),
              contract.end_reason,
              contract.counts_as_churn,
              contract.price,
              static_cast<int>(contract.billing_period),
              static_cast<int>(contract.payment_condition),
              contract.total_value,
              contract.billing_day,
              contract.loyalty_months,
              contract.term_months,
              contract.starts_on,
              contract.activated_on,
              contract.renewed_on,
              contract.expires_on,
              contract.ends_on,
              contract.financial_base_on,
              contract.paid_until_on,
              contract.consultant,
              contract.unit,
              contract.inclusion_reason,
              contract.external_id,
              contract.created_at,
              contract.updated_at);
}

void ContractRepository::Save(Contract& contract, absl::Time now) {
  tx_.Enqueue(sql::kUpdateContract,
              tx_.tenant(),
              contract.id,
              contract.version,
              static_cast<int>(contract.lifecycle),
              static_cast<int>(contract.access),
              Number(contract.end_kind),
              contract.end_reason,
              contract.counts_as_churn,
              contract.billing_day,
              contract.starts_on,
              contract.activated_on,
              contract.renewed_on,
              contract.expires_on,
              contract.ends_on,
              contract.financial_base_on,
              now);
  contract.version += 1;
  contract.updated_at = now;
}

Task<int64_t> ContractRepository::CountExisting(const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kCountExternalIds, tx_.tenant(), external_ids));
  co_return rows[0].Int(0);
}

Task<std::vector<Uuid>> ContractRepository::InsertNew(const std::vector<Contract>& contracts) {
  if (contracts.empty()) co_return std::vector<Uuid>();
  const Columns c(contracts);
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kInsertContracts,
                                         tx_.tenant(),
                                         c.id,
                                         c.version,
                                         c.client,
                                         c.plan,
                                         c.description,
                                         c.lifecycle,
                                         c.access,
                                         c.end_kind,
                                         c.end_reason,
                                         c.counts_as_churn,
                                         c.price,
                                         c.billing_period,
                                         c.payment_condition,
                                         c.total_value,
                                         c.billing_day,
                                         c.loyalty_months,
                                         c.term_months,
                                         c.starts_on,
                                         c.activated_on,
                                         c.renewed_on,
                                         c.expires_on,
                                         c.ends_on,
                                         c.financial_base_on,
                                         c.paid_until_on,
                                         c.consultant,
                                         c.unit,
                                         c.inclusion_reason,
                                         c.external_id,
                                         c.created_at,
                                         c.updated_at));
  std::vector<Uuid> created;
  created.reserve(rows.size());
  for (const db::Row row : rows) created.push_back(row.GetUuid(0));
  co_return created;
}

}  // namespace vinculo::contract
