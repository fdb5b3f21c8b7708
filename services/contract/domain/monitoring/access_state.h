#pragma once
// C-28. What the debt of a contract means for its access on a day: a pure function of its bills,
// the versions of its policy, the calendar, the releases and the day. It says the reason, the bill
// that causes it, the next step with its day, and what would clear it. The order of the bills does
// not matter.

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/brazil/business_day.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/monitoring/bill_facts.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/domain/monitoring/release.h"

namespace vinculo::contract {

// The numbers of these are those of the API.
enum class AccessReason {
  kNoDebt = 1,           // nothing is overdue
  kBelowMinimum = 2,     // less than the policy follows
  kNeverActs = 3,        // the policy takes no step: a school
  kWithinDays = 4,       // overdue, no step has come yet
  kAwaitsNotice = 5,     // overdue, no delivery of a notice is proven
  kContested = 6,        // overdue, an answer to the client is owed
  kReleased = 7,         // a release holds
  kDebt = 8,             // reduced or blocked
  kAgreementUnpaid = 9,  // likewise, until the first instalment of the agreement
  kTerminationDue = 10,  // blocked for so long that the contract may be terminated
};
enum class DebtStep { kNotice = 1, kReduce = 2, kBlock = 3, kTerminate = 4 };
enum class ClearedBy { kPayment = 1, kFirstInstalment = 2, kAnswer = 3 };

absl::string_view ToString(AccessReason reason);
absl::string_view ToString(DebtStep step);
absl::string_view ToString(ClearedBy cleared_by);

// A notice that is to be sent now.
struct DueNotice {
  Uuid bill;
  NoticeKind kind = NoticeKind::kSuspension;

  bool operator==(const DueNotice&) const = default;
};

struct AccessState {
  Access access = Access::kNormal;
  AccessReason reason = AccessReason::kNoDebt;
  std::optional<Day> since = {};  // first day of this access, where debt or a release makes it
  std::optional<Uuid> bill = {};  // that causes it, or comes first
  std::optional<DebtPolicyCode> policy = {};
  int policy_version = 0;
  std::optional<DebtStep> next_step = {};
  // Absent with a step: it waits for the proof of a notice, or for an answer.
  std::optional<Day> next_on = {};
  Money overdue;  // but for what is contested
  // What would make access normal; absent: nothing has to.
  std::optional<ClearedBy> cleared_by = {};
  Money to_pay;                             // of cleared_by PAYMENT
  std::vector<DueNotice> due_notices = {};  // by bill

  bool operator==(const AccessState&) const = default;
};

struct Debtor {
  absl::Span<const BillFacts> bills;
  absl::Span<const Release> releases;
  absl::Span<const DebtPolicy> versions;  // of the policy that the tenant or unit chose
};

AccessState Judge(const Debtor& debtor, const brazil::BusinessCalendar& calendar, Day day);

}  // namespace vinculo::contract
