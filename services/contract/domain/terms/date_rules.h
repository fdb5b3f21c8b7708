#pragma once
// C-05 to C-09. Who writes each of a contract's dates, and when it may change. The service's README
// shows this table and a test compares; another moves each date and looks.

#include "absl/strings/string_view.h"

namespace vinculo::contract {

struct DateRule {
  absl::string_view id;
  absl::string_view date;  // as in the API
  absl::string_view written_by;
  absl::string_view may_change;
};

inline constexpr DateRule kDateRules[] = {
    {"C-09", "start_date", "who makes the contract", "until the activation, by UpdateContract"},
    {"C-05", "activation_date", "the activation", "never"},
    {"C-06", "renewal_date", "a renewal", "with each renewal"},
    {"C-07",
     "expiration_date",
     "the activation",
     "with each renewal but by itself; a pause that stops the loyalty clock moves it"},
    {"C-08",
     "end_date",
     "the activation, or the end",
     "with each renewal; a pause that stops the service moves it; never once ended"},
    {"C-09",
     "financial_base_date",
     "who makes the contract, else the activation",
     "until the end, by ChangeFinancialBaseDate alone"},
    {"C-41",
     "paid_until_date",
     "payments, or an import",
     "with each payment and reversal, never by hand"},
};

}  // namespace vinculo::contract
