#pragma once
// C-28. What is known of a receivable, each fact with the day from which it is known; and what of
// it was owed on a day. Facts that came later do not change what an earlier day saw: a run of that
// day, made again, says the same.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace vinculo::contract {

// What of a payment, or of the client's credit, went to it.
struct PaidPart {
  Day on;       // known from
  Day paid_on;  // then or before
  Money amount;
  // The payment was reversed, or days that it paid were not charged after all.
  std::optional<Day> taken_back_on = std::nullopt;
};

// The amount became less, or more: a discount, days that were not charged after all.
struct BillReduction {
  Day on;
  Money amount;  // below zero: it became more
};

// The numbers are those of the API and of the tables.
enum class NoticeKind { kSuspension = 1, kTermination = 2 };

struct ProvenNotice {
  NoticeKind kind = NoticeKind::kSuspension;
  Day delivered_on;
  Day proven_on;  // known from
};

struct BillContestation {
  Day opened_on;
  std::optional<Day> answered_on;
  bool upheld = false;  // the client was right
};

struct BillFacts;

// It became instalments: those of its contract, in the order of their due dates.
struct BillAgreement {
  Day agreed_on;
  std::vector<BillFacts> instalments;
};

struct BillFacts {
  Uuid id;
  Day due_on;
  Day overdue_from_on;
  Day known_on;
  Money amount;  // before any reduction
  std::vector<BillReduction> reductions = {};
  std::vector<PaidPart> paid = {};
  std::optional<Day> cancelled_on = std::nullopt;
  std::optional<BillAgreement> agreement = std::nullopt;
  std::vector<ProvenNotice> notices = {};
  std::vector<BillContestation> contestations = {};
};

struct DaySpanOpen {
  Day first;
  std::optional<Day> last;  // absent: no end is known
};

// What is overdue of it on a day.
struct OverdueBill {
  Money open;
  bool contested = false;        // an answer is owed
  bool under_agreement = false;  // its first instalment is not paid yet
};

// Absent: nothing of it is overdue, as far as is known on the day. Paid in part, the rest is owed;
// a payment taken back counts no more from that day on; a contestation that the company accepted
// ends the debt; one renegotiated is owed until its first instalment: the first that was not
// cancelled for nothing, and of one that was renegotiated again, the first of those that it became.
std::optional<OverdueBill> OverdueOn(const BillFacts& bill, Day day);

// What was overdue of it at the end of the day `by`, counted by the days of the payments, as known
// on another day: the bank's file of a payment may come days after it.
std::optional<OverdueBill> OwedBy(const BillFacts& bill, Day by, Day known);

// First notice of the kind that is proven by the day.
std::optional<Day> NoticeOn(const BillFacts& bill, NoticeKind kind, Day day);

// Days that count for no step, as known on the day: contested, or paid until a reversal.
std::vector<DaySpanOpen> StandStills(const BillFacts& bill, Day day);

}  // namespace vinculo::contract
