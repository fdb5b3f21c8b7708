#include "services/contract/storage/receivables/receivable_repository.h"

#include "absl/container/flat_hash_map.h"
#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

std::vector<Receivable> ReceivablesOf(const db::Rows& rows) {
  std::vector<Receivable> receivables;
  receivables.reserve(rows.size());
  for (const db::Row row : rows) receivables.push_back(ReceivableFromRow(row));
  return receivables;
}

}  // namespace

const filter::Schema& ReceivableFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "receivable_id"),
      {Field::ResourceName("client", "client_id", "clients/"),
       Field::ResourceName("contract", "contract_id", "contracts/").Nullable(),
       Field::Enum("kind", "kind", {{"RECURRING", 1}, {"ONE_OFF", 2}}),
       Field::Enum("state",
                   "state",
                   {{"RECEIVABLE_SCHEDULED", 1},
                    {"RECEIVABLE_ISSUED", 2},
                    {"RECEIVABLE_OVERDUE", 3},
                    {"RECEIVABLE_PARTLY_PAID", 4},
                    {"RECEIVABLE_PAID", 5},
                    {"RECEIVABLE_CANCELLED", 6},
                    {"RECEIVABLE_DELETED", 7}}),
       Field::Day("issue_date", "issues_on"),
       Field::Day("due_date", "due_on").Orderable(),
       Field::Day("settlement_date", "settled_on").Nullable().Orderable(),
       Field::Day("period_start_date", "period_first_on").Nullable(),
       Field::Int("days_late", "days_late"),
       Field::Money("amount", "amount_cents"),
       Field::Money("open_amount", "open_cents"),
       Field::ResourceName("renegotiation", "renegotiated_in", "renegotiations/").Nullable(),
       Field::ResourceName("source_renegotiation", "made_by", "renegotiations/").Nullable(),
       Field::Text("external_id", "external_id"),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

Task<Receivable> ReceivableRepository::Get(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetReceivableForUpdate : sql::kGetReceivable;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("receivable", FormatName(kReceivables, id));
  co_return ReceivableFromRow(rows[0]);
}

Task<std::vector<Receivable>> ReceivableRepository::GetAll(std::vector<Uuid> ids) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindReceivablesForUpdate : sql::kFindReceivables;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), ids));
  absl::flat_hash_map<Uuid, Receivable> found;
  for (const db::Row row : rows) {
    Receivable receivable = ReceivableFromRow(row);
    const Uuid id = receivable.id;
    found.emplace(id, std::move(receivable));
  }
  std::vector<Receivable> receivables;
  receivables.reserve(ids.size());
  for (const Uuid& id : ids) {
    const auto one = found.find(id);
    if (one == found.end()) {
      co_return errors::ResourceNotFound("receivable", FormatName(kReceivables, id));
    }
    receivables.push_back(one->second);
  }
  co_return receivables;
}

Task<std::vector<Receivable>> ReceivableRepository::OfPeriods(Uuid contract, Day from) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindPeriodReceivablesForUpdate : sql::kFindPeriodReceivables;
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(statement, tx_.tenant(), contract, from));
  co_return ReceivablesOf(rows);
}

Task<std::vector<Receivable>> ReceivableRepository::Open(Uuid client) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindOpenReceivablesForUpdate : sql::kFindOpenReceivables;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), client));
  co_return ReceivablesOf(rows);
}

Task<ReceivableRepository::Page> ReceivableRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListReceivables.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.receivables.push_back(ReceivableFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<PaidAccounts> ReceivableRepository::AccountsOf(const std::vector<Uuid>& contracts) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPaidAccounts, tx_.tenant(), contracts));
  co_return PaidAccountsOf<db::Row>(rows);
}

Task<ContractChargesById> ReceivableRepository::Charges(const std::vector<Uuid>& contracts) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindContractChargesForUpdate : sql::kFindContractCharges;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), contracts));
  ContractChargesById charges;
  for (const db::Row row : rows) charges.emplace(row.GetUuid(0), ContractCharge{row.Int(1)});
  co_return charges;
}

Task<std::vector<Uuid>> ReceivableRepository::RenegotiatedContracts(
    const std::vector<Uuid>& renegotiations) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindRenegotiatedContracts, tx_.tenant(), renegotiations));
  std::vector<Uuid> contracts;
  for (const db::Row row : rows) contracts.push_back(row.GetUuid(0));
  co_return contracts;
}

Task<Renegotiation> ReceivableRepository::GetRenegotiation(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetRenegotiation, tx_.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("renegotiation", FormatName(kRenegotiations, id));
  }
  const db::Row row = rows[0];
  co_return Renegotiation{.id = row.GetUuid(0),
                          .client = row.GetUuid(1),
                          .agreed_on = row.GetDay(2),
                          .principal = row.Cents(3),
                          .fine = row.Cents(4),
                          .interest = row.Cents(5),
                          .discount = row.Cents(6),
                          .receivables = row.Uuids(7),
                          .instalments = row.Uuids(8),
                          .reason = row.String(9),
                          .created_at = row.GetTime(10)};
}

void ReceivableRepository::Insert(const Receivable& receivable) {
  if (!receivable.external_id.empty()) {
    tx_.OnConstraint("receivables_external_id_unique",
                     errors::AlreadyExists(kExternalIdTaken,
                                           "another receivable has this external_id",
                                           {{"external_id", receivable.external_id}}));
  }
  WithColumns(kReceivableColumns, receivable, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertReceivable, tx_.tenant(), column...);
  });
}

void ReceivableRepository::Save(Receivable& receivable, absl::Time now) {
  receivable.updated_at = now;
  WithColumns(kReceivableColumns, receivable, [this](const auto&... column) {
    tx_.Enqueue(sql::kUpdateReceivable, tx_.tenant(), column...);
  });
  receivable.version += 1;
}

void ReceivableRepository::Touch(Uuid contract, const ContractCharge& charge) {
  if (charge.version == 0) return;
  tx_.Enqueue(sql::kTouchContractCharge, tx_.tenant(), contract, charge.version);
}

void ReceivableRepository::CheckChargedUntil(Uuid contract, std::optional<Day> until_on) {
  tx_.Enqueue(sql::kCheckChargedUntil, tx_.tenant(), contract, until_on);
}

void ReceivableRepository::Insert(const Renegotiation& renegotiation) {
  tx_.Enqueue(sql::kInsertRenegotiation,
              tx_.tenant(),
              renegotiation.id,
              renegotiation.client,
              renegotiation.agreed_on,
              renegotiation.principal,
              renegotiation.fine,
              renegotiation.interest,
              renegotiation.discount,
              renegotiation.receivables,
              renegotiation.instalments,
              renegotiation.reason,
              renegotiation.created_at);
}

}  // namespace vinculo::contract
