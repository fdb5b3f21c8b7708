#pragma once
// C-29. Notices before listings at a credit bureau, and the listings.

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/termination/credit_listing.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListCreditNotices and ListCreditListings filter and order by.
const filter::Schema& CreditNoticeFields();
const filter::Schema& CreditListingFields();

inline constexpr int kCreditListingColumns = 15;

// The ids that a column of either table holds: "{id},{id}".
std::vector<Uuid> ReceivablesFrom(absl::string_view column);

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
CreditListingRecord CreditListingFromRow(const Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .contract = row.GetUuid(2),
          .client = row.GetUuid(13),
          .notice = row.GetUuid(3),
          .bureau = row.String(4),
          .debt = {.amount = row.Cents(5),
                   .oldest_due_on = row.GetDay(6),
                   .receivables = ReceivablesFrom(row.Text(14))},
          .listed_on = row.GetDay(7),
          .unlist_by_on = row.FindDay(8),
          .ended_on = row.FindDay(9),
          .end_reason = row.String(10),
          .created_at = row.GetTime(11),
          .updated_at = row.GetTime(12)};
}

// Gets are locked where the unit of work locks; NOT_FOUND. Whoever writes one saves its contract
// too: by the contract's version two writers find out about each other.
class CreditRepository {
 public:
  explicit CreditRepository(db::Tx& tx) : tx_(tx) {}

  Task<CreditNotice> GetNotice(Uuid id);
  Task<RecordPage<CreditNotice>> ListNotices(const filter::ListQuery& query);
  Task<std::optional<CreditNotice>> LastNotice(Uuid contract);
  Task<CreditListingRecord> GetListing(Uuid id);
  Task<RecordPage<CreditListingRecord>> ListListings(const filter::ListQuery& query);

  // Queued, with the receivables of their debt; those that save count the version up, here too.
  void Insert(const CreditNotice& notice);
  void SaveProven(CreditNotice& notice, absl::Time now);
  void Insert(const CreditListingRecord& listing);
  void SaveEnded(CreditListingRecord& listing, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
