#include "services/contract/storage/termination/credit_repository.h"

#include "absl/strings/str_split.h"
#include "common/base/check.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

CreditNotice NoticeFromRow(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .contract = row.GetUuid(2),
          .client = row.GetUuid(11),
          .channel = static_cast<CreditNoticeChannel>(row.Int(3)),
          .sent_on = row.GetDay(4),
          .delivered_on = row.FindDay(5),
          .evidence = row.String(6),
          .debt = {.amount = row.Cents(7),
                   .oldest_due_on = row.GetDay(8),
                   .receivables = ReceivablesFrom(row.Text(12))},
          .created_at = row.GetTime(9),
          .updated_at = row.GetTime(10)};
}

}  // namespace

std::vector<Uuid> ReceivablesFrom(absl::string_view column) {
  std::vector<Uuid> receivables;
  for (const absl::string_view text : absl::StrSplit(column, ',', absl::SkipEmpty())) {
    const absl::StatusOr<Uuid> id = Uuid::Parse(text);
    VINCULO_CHECK(id.ok());
    receivables.push_back(*id);
  }
  return receivables;
}

const filter::Schema& CreditNoticeFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "notice_id"),
      {Field::ResourceName("name", "notice_id", kCreditNotices),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::Enum(
           "channel", "channel", {{"LETTER", 1}, {"EMAIL", 2}, {"SMS", 3}, {"WHATSAPP", 4}}),
       Field::Day("send_date", "sent_on").Orderable(),
       Field::Day("delivery_date", "delivered_on").Nullable(),
       Field::Money("amount", "amount_cents"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

const filter::Schema& CreditListingFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "listing_id"),
                                     {Field::ResourceName("name", "listing_id", kCreditListings),
                                      Field::ResourceName("contract", "contract_id", kContracts),
                                      Field::Text("bureau", "bureau"),
                                      Field::Money("amount", "amount_cents"),
                                      Field::Day("list_date", "listed_on").Orderable(),
                                      Field::Day("unlist_by_date", "unlist_by_on").Nullable(),
                                      Field::Day("end_date", "ended_on").Nullable(),
                                      Field::Bool("open", "(ended_on IS NULL)"),
                                      Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<CreditNotice> CreditRepository::GetNotice(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetCreditNoticeForUpdate : sql::kGetCreditNotice,
                   id,
                   "creditNotice",
                   kCreditNotices,
                   &NoticeFromRow);
}

Task<RecordPage<CreditNotice>> CreditRepository::ListNotices(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListCreditNotices, query, &NoticeFromRow);
}

Task<std::optional<CreditNotice>> CreditRepository::LastNotice(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindLastCreditNotice, tx_.tenant(), contract));
  if (rows.empty()) co_return std::optional<CreditNotice>();
  co_return std::optional<CreditNotice>(NoticeFromRow(rows[0]));
}

Task<CreditListingRecord> CreditRepository::GetListing(Uuid id) {
  return GetRecord(tx_,
                   tx_.locking() ? sql::kGetCreditListingForUpdate : sql::kGetCreditListing,
                   id,
                   "creditListing",
                   kCreditListings,
                   &CreditListingFromRow<db::Row>);
}

Task<RecordPage<CreditListingRecord>> CreditRepository::ListListings(
    const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListCreditListings, query, &CreditListingFromRow<db::Row>);
}

void CreditRepository::Insert(const CreditNotice& notice) {
  tx_.Enqueue(sql::kInsertCreditNotice,
              tx_.tenant(),
              notice.id,
              notice.version,
              notice.contract,
              static_cast<int>(notice.channel),
              notice.sent_on,
              notice.delivered_on,
              notice.evidence,
              notice.debt.amount,
              notice.debt.oldest_due_on,
              notice.created_at,
              notice.updated_at);
  tx_.Enqueue(
      sql::kInsertCreditNoticeReceivables, tx_.tenant(), notice.id, notice.debt.receivables);
}

void CreditRepository::SaveProven(CreditNotice& notice, absl::Time now) {
  tx_.Enqueue(sql::kProveCreditNotice,
              tx_.tenant(),
              notice.id,
              notice.version,
              notice.delivered_on,
              notice.evidence,
              now);
  notice.version += 1;
  notice.updated_at = now;
}

void CreditRepository::Insert(const CreditListingRecord& listing) {
  tx_.Enqueue(sql::kInsertCreditListing,
              tx_.tenant(),
              listing.id,
              listing.version,
              listing.contract,
              listing.notice,
              listing.bureau,
              listing.debt.amount,
              listing.debt.oldest_due_on,
              listing.listed_on,
              listing.unlist_by_on,
              listing.ended_on,
              listing.end_reason,
              listing.created_at,
              listing.updated_at);
  tx_.Enqueue(
      sql::kInsertCreditListingReceivables, tx_.tenant(), listing.id, listing.debt.receivables);
}

void CreditRepository::SaveEnded(CreditListingRecord& listing, absl::Time now) {
  tx_.Enqueue(sql::kEndCreditListing,
              tx_.tenant(),
              listing.id,
              listing.version,
              listing.ended_on,
              listing.end_reason,
              now);
  listing.version += 1;
  listing.updated_at = now;
}

}  // namespace vinculo::contract
