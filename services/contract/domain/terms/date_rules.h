#pragma once
// C-05 to C-09. Who writes each of a contract's dates, and when it may change. The service's README
// shows this table and a test compares; another lets each writer do its work and looks which dates
// moved.

#include "absl/strings/string_view.h"

namespace vinculo::contract {

// What moves dates; each a bit of DateRule::writers. A transfer writes those of the contract that
// begins; dates that it takes over as they are it does not write.
enum DateWriter : unsigned {
  kByActivation = 1u << 0,
  kByImport = 1u << 1,
  kByRenewal = 1u << 2,
  kByRenewalOfItself = 1u << 3,
  kByPlanChange = 1u << 4,
  kByPause = 1u << 5,
  kByEnd = 1u << 6,
  kByTransfer = 1u << 7,
};

struct DateRule {
  absl::string_view id;
  absl::string_view date;  // as in the API
  absl::string_view written_by;
  absl::string_view may_change;
  unsigned writers;
};

inline constexpr DateRule kDateRules[] = {
    {"C-09",
     "start_date",
     "who makes the contract, or an import; else the activation; a transfer, of the contract that "
     "begins",
     "until the activation, by UpdateContract",
     kByActivation | kByImport | kByTransfer},
    {"C-05",
     "activation_date",
     "the activation, or an import; a transfer, of the contract that begins",
     "never",
     kByActivation | kByImport | kByTransfer},
    {"C-06",
     "renewal_date",
     "a renewal, or an import; the contract that a transfer begins has none",
     "with each renewal",
     kByRenewal | kByRenewalOfItself | kByImport | kByTransfer},
    {"C-07",
     "expiration_date",
     "the activation, or an import; a transfer takes it over",
     "with each renewal but by itself; with a change of plan that counts the loyalty term anew "
     "(RESTART) or longer (EXTEND); a pause that stops the loyalty clock moves it, unless it is "
     "past",
     kByActivation | kByImport | kByRenewal | kByPlanChange | kByPause},
    {"C-08",
     "end_date",
     "the activation, or an import, or the end; a transfer takes it over",
     "with each renewal; a pause that stops the service moves it, unless it is past; never once "
     "ended",
     kByActivation | kByImport | kByRenewal | kByRenewalOfItself | kByPause | kByEnd},
    {"C-09",
     "financial_base_date",
     "who makes the contract, or an import; else the activation; a transfer, of the contract that "
     "begins",
     "until the end, by ChangeFinancialBaseDate alone",
     kByActivation | kByImport | kByTransfer},
    {"C-41",
     "paid_until_date",
     "payments, or an import; the contract that a transfer begins has none",
     "with each payment and reversal, never by hand",
     kByImport | kByTransfer},
};

}  // namespace vinculo::contract
