#pragma once
// C-29. Negativação. Nobody is listed at a credit bureau without a written notice before, of that
// very debt (CDC art. 43 par. 2); sent by letter it needs no proof of receipt (STJ, Súmula 404),
// sent electronically its delivery is proven (STJ, repetitive theme 1.315). Once the debt that was
// listed is paid the listing goes within 5 business days (STJ, Súmula 548), whatever else is owed;
// for a debt of five years it goes in any case (CDC art. 43 par. 1).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/brazil/business_day.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

inline constexpr char kCreditNotices[] = "creditNotices/";
inline constexpr char kCreditListings[] = "creditListings/";
inline constexpr int kBureauMax = 80;
inline constexpr int kUnlistBusinessDays = 5;
inline constexpr int kListedMonthsMax = 5 * 12;

// What is overdue of a contract, without late charges.
struct OverdueDebt {
  Money amount;
  Day oldest_due_on;
  std::vector<Uuid> receivables;  // ascending

  bool operator==(const OverdueDebt&) const = default;
};

// How a notice went out. The numbers are those of the API and of the table.
enum class CreditNoticeChannel { kLetter = 1, kEmail = 2, kSms = 3, kWhatsapp = 4 };

struct CreditNotice {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;  // the contract's
  CreditNoticeChannel channel = CreditNoticeChannel::kLetter;
  Day sent_on;
  std::optional<Day> delivered_on;
  std::string evidence;
  OverdueDebt debt;
  absl::Time created_at;
  absl::Time updated_at;
};

// CREDIT_DATE_IN_FUTURE.
absl::Status CheckSent(const CreditNotice& notice, Day today);

// What the notice is of: what is overdue today and was on the day on which it went out. DEBT_ABSENT
// when nothing is overdue; CREDIT_NOTICE_TOO_EARLY when nothing of it was yet.
absl::StatusOr<OverdueDebt> NoticedDebt(const CreditNotice& notice,
                                        absl::Span<const Receivable> receivables,
                                        Day today);

// CREDIT_NOTICE_DELIVERED when it was proven before; CREDIT_DATE_IN_FUTURE; a violation
// DATE_INVALID of a day before the notice was sent.
absl::StatusOr<CreditNotice> Proven(CreditNotice notice,
                                    Day delivered_on,
                                    std::string evidence,
                                    Day today);

struct CreditListingRecord {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;  // the contract's
  Uuid notice;
  std::string bureau;
  OverdueDebt debt;
  Day listed_on;
  std::optional<Day> unlist_by_on;  // the last day on which it may stand
  std::optional<Day> ended_on;
  std::string end_reason;
  absl::Time created_at;
  absl::Time updated_at;
};

// What the client may be listed for today after that notice, so many days of which have to pass:
// what the notice is of and is overdue still. DEBT_ABSENT when nothing is overdue;
// CREDIT_NOTICE_UNPROVEN; CREDIT_NOTICE_TOO_RECENT; CREDIT_DEBT_UNNOTICED when the notice is of
// nothing that is; CREDIT_DEBT_TOO_OLD.
absl::StatusOr<OverdueDebt> ListableDebt(const CreditNotice& notice,
                                         int notice_days,
                                         absl::Span<const Receivable> receivables,
                                         Day today);

// The first day on which a debt may not be listed any more.
Day TooOldFrom(Day oldest_due_on);

// The last day on which the listing may stand after its debt was paid on that day.
Day UnlistBy(Day paid_on, const brazil::BusinessCalendar& national);

// CREDIT_LISTING_ENDED when it was taken off before.
absl::StatusOr<CreditListingRecord> Ended(CreditListingRecord listing,
                                          std::string reason,
                                          Day today);

}  // namespace vinculo::contract
