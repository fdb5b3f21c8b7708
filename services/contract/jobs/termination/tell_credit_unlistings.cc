#include "services/contract/jobs/termination/tell_credit_unlistings.h"

#include <pqxx/pqxx>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "services/contract/domain/termination/credit_listing.h"
#include "services/contract/jobs/contract_candidates.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/convert_credit.h"
#include "services/contract/storage/sql.h"
#include "services/contract/storage/termination/credit_repository.h"

namespace vinculo::contract {
namespace {

// A row of list_credit_unlistings.sql, with its last day.
CreditListingRecord ToGo(const db::TextRow& row, const jobs::JobRun& run) {
  static const auto* const national = new brazil::BusinessCalendar(brazil::HolidaySet::kNational);
  CreditListingRecord listing = CreditListingFromRow(row);
  const bool owed = row.Bool(kCreditListingColumns);
  const Day paid_on = row.FindDay(kCreditListingColumns + 1).value_or(run.business_date);
  listing.unlist_by_on =
      owed ? TooOldFrom(listing.debt.oldest_due_on) : UnlistBy(paid_on, *national);
  listing.version += 1;
  listing.updated_at = run.now;
  return listing;
}

// Debts that were due until then may not be listed on the day.
Day TooOldUntil(Day day) { return AddMonthsClamped(day, -kListedMonthsMax); }

}  // namespace

absl::StatusOr<int64_t> TellCreditUnlistings::Run(const jobs::JobRun& run) {
  int64_t told = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    db::TextArray ids, days;
    std::vector<ContractEvent> events;
    for (const pqxx::row& row : tx.exec_params(sql::kListCreditUnlistings.text,
                                               run.tenant.ToString(),
                                               run.business_date.ToString(),
                                               TooOldUntil(run.business_date).ToString(),
                                               kJobPortion)) {
      const CreditListingRecord listing = ToGo(db::TextRow(row), run);
      ids.Add(listing.id);
      days.Add(listing.unlist_by_on);
      events.push_back(UnlistingDueOf(listing));
    }
    if (events.empty()) return told;
    tx.exec_params(sql::kTellCreditUnlistings.text,
                   run.tenant.ToString(),
                   ids.ToString(),
                   days.ToString(),
                   db::SqlTime(run.now));
    PublishAll(tx, id(), run, events);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    told += static_cast<int64_t>(events.size());
  }
}

}  // namespace vinculo::contract
