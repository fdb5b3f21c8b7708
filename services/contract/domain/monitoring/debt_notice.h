#pragma once
// C-28. The notice of a debt: due once a receivable is overdue, proven by who delivered it. RGC
// arts. 70, 71: it says the reason, the rules of suspension and termination, what is owed, that the
// debtor may be listed, and how soon service is restored.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/monitoring/bill_facts.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

inline constexpr char kDebtNotices[] = "debtNotices/";

// The numbers are those of the API and of the tables.
enum class NoticeChannel {
  kUnknown = 0,
  kEmail = 1,
  kSms = 2,
  kWhatsapp = 3,
  kLetter = 4,
  kBill = 5,  // printed on a bill
  kApp = 6,
  kCall = 7,
};

struct DebtNotice {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;
  Uuid receivable;
  NoticeKind kind = NoticeKind::kSuspension;
  Day due_on;                       // on which it was to be sent
  Money debt;                       // open of the receivable when it became due
  std::optional<Day> delivered_on;  // absent: not proven
  NoticeChannel channel = NoticeChannel::kUnknown;
  std::string evidence;
  std::optional<absl::Time> proven_at;
  std::string proven_by;
  absl::Time created_at;
  absl::Time updated_at;
};

// One notice of a kind for a receivable, whoever makes it.
Uuid NoticeIdOf(const Uuid& receivable, NoticeKind kind);

// What the proof says of the delivery.
void CheckProof(const DebtNotice& notice, Day today, errors::FieldViolations* violations);

// RECEIVABLE_WITHOUT_CONTRACT, RECEIVABLE_NOT_OWED (paid, cancelled, not issued), NOTICE_TOO_EARLY
// (a suspension is announced once the debt is overdue).
absl::Status CheckNoticeable(const Receivable& receivable, Day delivered_on);

}  // namespace vinculo::contract
