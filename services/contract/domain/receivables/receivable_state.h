#pragma once
// C-40. Where a receivable stands, and the published transition table of it: the service's README
// shows the table and a test compares.

#include <array>
#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/base/money.h"

namespace vinculo::contract {

// The numbers are those of the API and of the tables.
enum class ReceivableState : int16_t {
  kScheduled = 1,
  kIssued = 2,
  kOverdue = 3,
  kPartlyPaid = 4,
  kPaid = 5,
  kCancelled = 6,
  kDeleted = 7,
};

// As in the API, without its prefix: "PARTLY_PAID".
absl::string_view ToString(ReceivableState state);

enum class ReceivableVerb { kIssue, kPay, kFallDue, kReverse, kCancel, kDelete };

// "issue", "pay", "fall due", "reverse", "cancel", "delete".
absl::string_view ToString(ReceivableVerb verb);

struct ReceivableTransition {
  ReceivableVerb verb;
  ReceivableState from;
  ReceivableState to;
};

inline constexpr std::array kReceivableTransitions = {
    // On its day; credits of the client pay it at once, in part or in full.
    ReceivableTransition{
        ReceivableVerb::kIssue, ReceivableState::kScheduled, ReceivableState::kIssued},
    ReceivableTransition{
        ReceivableVerb::kIssue, ReceivableState::kScheduled, ReceivableState::kPartlyPaid},
    ReceivableTransition{
        ReceivableVerb::kIssue, ReceivableState::kScheduled, ReceivableState::kPaid},
    // In part or in full. What is past due stays OVERDUE until all of it is paid.
    ReceivableTransition{
        ReceivableVerb::kPay, ReceivableState::kIssued, ReceivableState::kPartlyPaid},
    ReceivableTransition{ReceivableVerb::kPay, ReceivableState::kIssued, ReceivableState::kPaid},
    ReceivableTransition{
        ReceivableVerb::kPay, ReceivableState::kPartlyPaid, ReceivableState::kPaid},
    ReceivableTransition{ReceivableVerb::kPay, ReceivableState::kOverdue, ReceivableState::kPaid},
    // The daily cycle, the day after the last one on which a payment is on time.
    ReceivableTransition{
        ReceivableVerb::kFallDue, ReceivableState::kIssued, ReceivableState::kOverdue},
    ReceivableTransition{
        ReceivableVerb::kFallDue, ReceivableState::kPartlyPaid, ReceivableState::kOverdue},
    // A payment is taken back.
    ReceivableTransition{
        ReceivableVerb::kReverse, ReceivableState::kPaid, ReceivableState::kPartlyPaid},
    ReceivableTransition{
        ReceivableVerb::kReverse, ReceivableState::kPaid, ReceivableState::kIssued},
    ReceivableTransition{
        ReceivableVerb::kReverse, ReceivableState::kPaid, ReceivableState::kOverdue},
    ReceivableTransition{
        ReceivableVerb::kReverse, ReceivableState::kPartlyPaid, ReceivableState::kIssued},
    // CancelReceivable, RenegotiateReceivables: what was paid of it stays paid.
    ReceivableTransition{
        ReceivableVerb::kCancel, ReceivableState::kIssued, ReceivableState::kCancelled},
    ReceivableTransition{
        ReceivableVerb::kCancel, ReceivableState::kOverdue, ReceivableState::kCancelled},
    ReceivableTransition{
        ReceivableVerb::kCancel, ReceivableState::kPartlyPaid, ReceivableState::kCancelled},
    // DeleteReceivable: what was never issued.
    ReceivableTransition{
        ReceivableVerb::kDelete, ReceivableState::kScheduled, ReceivableState::kDeleted},
};

// What the state follows from, unless it was cancelled or deleted.
struct ReceivableFacts {
  Day issues_on;
  Day overdue_from_on;
  Money amount;
  Money open;
};

// SCHEDULED before its issue; PAID when nothing is open; OVERDUE past its last day on time, also
// when a part is paid; else PARTLY_PAID or ISSUED.
ReceivableState StateOn(const ReceivableFacts& facts, Day day);

// PAID, CANCELLED or DELETED.
bool IsClosed(ReceivableState state);
// CANCELLED or DELETED.
bool IsWithdrawn(ReceivableState state);

bool Allows(ReceivableVerb verb, ReceivableState from, ReceivableState to);

// FAILED_PRECONDITION RECEIVABLE_STATE with the state and those from which the verb starts.
absl::Status CheckStartsFrom(ReceivableVerb verb, ReceivableState from);

}  // namespace vinculo::contract
