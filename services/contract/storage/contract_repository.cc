#include "services/contract/storage/contract_repository.h"

#include <algorithm>
#include <cstdint>

#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
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
       Field::Enum("billing", "billing", {{"CHARGING", 1}, {"NOT_CHARGING", 2}}),
       Field::Enum("credit_listing",
                   "credit_listing",
                   {{"NOT_LISTED", 1}, {"NOTICE_SENT", 2}, {"LISTED", 3}}),
       Field::Enum("charge_type",
                   "charge_type",
                   {{"BANK_SLIP", 1}, {"CARD", 2}, {"DIRECT_DEBIT", 3}, {"PIX", 4}, {"CASH", 5}}),
       Field::Bool("auto_renew", "auto_renew"),
       Field::Enum("payment_condition", "payment_condition", {{"PREPAID", 1}, {"POSTPAID", 2}}),
       Field::Int("billing_day", "billing_day").Nullable(),
       Field::Day("start_date", "starts_on").Nullable(),
       Field::Day("activation_date", "activated_on").Nullable().Orderable(),
       Field::Day("renewal_date", "renewed_on").Nullable(),
       Field::Day("expiration_date", "expires_on").Nullable().Orderable(),
       Field::Day("end_date", "ends_on").Nullable().Orderable(),
       Field::Day("paid_until_date", "paid_until_on").Nullable(),
       Field::Day("resume_date", "resumes_on").Nullable(),
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

Task<std::vector<Contract>> ContractRepository::GetAll(std::vector<Uuid> ids) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindContractsForUpdate : sql::kFindContracts;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), ids));
  std::vector<Contract> contracts;
  contracts.reserve(rows.size());
  for (const db::Row row : rows) contracts.push_back(ContractFromRow(row));
  for (const Uuid& id : ids) {
    const auto found = std::lower_bound(
        contracts.begin(), contracts.end(), id, [](const Contract& one, const Uuid& wanted) {
          return one.id < wanted;
        });
    if (found == contracts.end() || found->id != id) {
      co_return errors::ResourceNotFound("contract", FormatName(kContracts, id));
    }
  }
  co_return contracts;
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

void ContractRepository::TellExternalIdTaken(const Contract& contract) {
  if (contract.external_id.empty()) return;
  tx_.OnConstraint("contracts_external_id_unique",
                   errors::AlreadyExists(kExternalIdTaken,
                                         "another contract has this external_id",
                                         {{"external_id", contract.external_id}}));
}

void ContractRepository::Insert(const Contract& contract) {
  TellExternalIdTaken(contract);
  WithContractColumns(contract, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertContract, tx_.tenant(), column...);
  });
}

void ContractRepository::Save(Contract& contract, absl::Time now) {
  TellExternalIdTaken(contract);
  contract.updated_at = now;
  WithContractColumns(contract, [this](const auto&... column) {
    tx_.Enqueue(sql::kUpdateContract, tx_.tenant(), column...);
  });
  contract.version += 1;
}

Task<int64_t> ContractRepository::CountExisting(const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kCountExternalIds, tx_.tenant(), external_ids));
  co_return rows[0].Int(0);
}

Task<std::vector<Uuid>> ContractRepository::InsertNew(const std::vector<Contract>& contracts) {
  if (contracts.empty()) co_return std::vector<Uuid>();
  CO_ASSIGN_OR_RETURN(const db::Rows type, co_await tx_.Query(sql::kGetContractRowType));
  db::RowArray rows(static_cast<uint32_t>(type[0].Int(0)));
  for (const Contract& contract : contracts) {
    WithContractColumns(contract, [&rows](const auto&... column) { rows.Add(column...); });
  }
  CO_ASSIGN_OR_RETURN(const db::Rows inserted,
                      co_await tx_.Query(sql::kInsertContracts, tx_.tenant(), rows));
  std::vector<Uuid> created;
  created.reserve(inserted.size());
  for (const db::Row row : inserted) created.push_back(row.GetUuid(0));
  co_return created;
}

}  // namespace vinculo::contract
