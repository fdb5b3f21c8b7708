#include "services/client_registry/domain/records/credit_statement.h"

#include <algorithm>
#include <map>

#include "common/errors/errors.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

struct Remainder {
  Money left;
  std::optional<Day> expires_on;
};

// What each credit had left at the end of the day, expired or not.
std::map<Uuid, Remainder> RemaindersOn(Day day, const std::vector<LedgerEntry>& ledger) {
  std::map<Uuid, Remainder> credits;
  for (const LedgerEntry& entry : ledger) {
    if (entry.made_on > day) continue;
    Remainder& credit = credits[entry.credit];
    credit.left = credit.left + entry.amount;
    credit.expires_on = entry.expires_on;
  }
  return credits;
}

bool ExpiredOn(Day day, const std::optional<Day>& expires_on) {
  return expires_on && *expires_on < day;
}

std::vector<StatementLine> Expiries(Day first, Day last, const std::vector<LedgerEntry>& ledger) {
  std::vector<StatementLine> lines;
  for (const auto& [credit, of_last_day] : RemaindersOn(last, ledger)) {
    if (!of_last_day.expires_on) continue;
    const Day on = *of_last_day.expires_on + 1;
    if (on < first || on > last) continue;
    const Money lost = RemaindersOn(on - 1, ledger)[credit].left;
    if (lost == Money()) continue;
    lines.push_back({.on = on, .kind = StatementKind::kExpiry, .amount = -lost, .credit = credit});
  }
  return lines;
}

}  // namespace

CreditBalance BalanceOn(Day day, const std::vector<LedgerEntry>& ledger) {
  CreditBalance balance;
  for (const auto& [credit, remainder] : RemaindersOn(day, ledger)) {
    if (remainder.left == Money() || ExpiredOn(day, remainder.expires_on)) continue;
    balance.balance = balance.balance + remainder.left;
    if (!remainder.expires_on) continue;
    if (!balance.next_expires_on || *remainder.expires_on < *balance.next_expires_on) {
      balance.next_expires_on = remainder.expires_on;
      balance.next_expires = Money();
    }
    if (*remainder.expires_on == *balance.next_expires_on) {
      balance.next_expires = balance.next_expires + remainder.left;
    }
  }
  return balance;
}

CreditStatement StatementOf(Day first, Day last, const std::vector<LedgerEntry>& ledger) {
  // Expiries come first of their day: the sort keeps their place.
  CreditStatement statement{.opening = BalanceOn(first - 1, ledger).balance,
                            .lines = Expiries(first, last, ledger)};
  for (const LedgerEntry& entry : ledger) {
    if (entry.made_on < first || entry.made_on > last) continue;
    const bool counts = !ExpiredOn(entry.made_on, entry.expires_on);
    statement.lines.push_back({.on = entry.made_on,
                               .kind = entry.kind,
                               .amount = counts ? entry.amount : Money(),
                               .credit = entry.credit,
                               .reference = entry.reference,
                               .reason = entry.reason,
                               .made_at = entry.made_at});
  }
  std::stable_sort(statement.lines.begin(),
                   statement.lines.end(),
                   [](const StatementLine& a, const StatementLine& b) { return a.on < b.on; });
  Money balance = statement.opening;
  for (StatementLine& line : statement.lines) {
    balance = balance + line.amount;
    line.balance = balance;
  }
  statement.closing = balance;
  return statement;
}

absl::Status CheckBalanceDay(Day day, Day today) {
  if (day <= today) return absl::OkStatus();
  return errors::InvalidField("as_of_date", kAsOfInFuture, "lies in the future");
}

absl::Status CheckStatementPeriod(Day first, Day last, Day today) {
  errors::FieldViolations violations;
  if (last < first) violations.Add("last_date", kPeriodReversed, "lies before first_date");
  if (last - first >= kStatementDaysMax) {
    violations.Add("last_date", kStatementTooLong, "ends a statement of more than 366 days");
  }
  if (last > today) violations.Add("last_date", kAsOfInFuture, "lies in the future");
  return violations.ToStatus();
}

}  // namespace vinculo::client_registry
