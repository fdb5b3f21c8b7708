#include "services/contract/storage/terms/renewal_repository.h"

#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

Renewal RenewalOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .contract = row.GetUuid(1),
          .client = row.GetUuid(13),
          .kind = static_cast<RenewalKind>(row.Int(2)),
          .renewed_on = row.GetDay(3),
          .term_months = static_cast<int>(row.Int(4)),
          .loyalty_months = static_cast<int>(row.Int(5)),
          .ends_before = row.FindDay(6),
          .ends_after = row.FindDay(7),
          .expires_before = row.FindDay(8),
          .expires_after = row.FindDay(9),
          .actor = row.String(10),
          .reason = row.String(11),
          .created_at = row.GetTime(12)};
}

}  // namespace

const filter::Schema& RenewalFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "renewal_id"),
      {Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum("kind", "kind", {{"MANUAL", 1}, {"AUTOMATIC", 2}, {"BULK", 3}}),
       Field::Day("renewal_date", "renewed_on").Orderable(),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<RecordPage<Renewal>> RenewalRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListRenewals, query, &RenewalOf);
}

Task<RecordPage<Contract>> RenewalRepository::ListPending(const filter::ListQuery& query,
                                                          Day today,
                                                          const RenewableUntil& renewable) {
  const filter::ListSql list = query.Sql(sql::kListPendingRenewals.text,
                                         db::Params::Of(tx_.tenant(),
                                                        renewable.latest,
                                                        renewable.until,
                                                        renewable.units,
                                                        renewable.of_units,
                                                        today));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  RecordPage<Contract> page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.records.push_back(ContractFromRow(rows[i]));
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void RenewalRepository::Insert(const Renewal& renewal) {
  tx_.Enqueue(sql::kInsertRenewal,
              tx_.tenant(),
              renewal.id,
              renewal.contract,
              static_cast<int>(renewal.kind),
              renewal.renewed_on,
              renewal.term_months,
              renewal.loyalty_months,
              renewal.ends_before,
              renewal.ends_after,
              renewal.expires_before,
              renewal.expires_after,
              renewal.actor,
              renewal.reason,
              renewal.created_at);
}

}  // namespace vinculo::contract
