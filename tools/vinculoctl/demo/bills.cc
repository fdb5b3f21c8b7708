#include "tools/vinculoctl/demo/bills.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "tools/vinculoctl/demo/proto_values.h"
#include "tools/vinculoctl/demo/random.h"

namespace vinculo::ctl::demo {
namespace {

using contract::v1::ImportContractsRequest;
using contract::v1::ImportPaymentsRequest;
using contract::v1::ImportReceivablesRequest;
using contract::v1::PaymentMethod;

constexpr int kMonths = 12;
// Per mille of the contracts: paid late now and then; not paid any more.
constexpr int kLatePerMille = 140;
constexpr int kStoppedPerMille = 45;
// CDC art. 52, par. 1, and what is usual beside it.
constexpr int64_t kFinePercent = 2;
constexpr int64_t kInterestPercentAMonth = 1;

constexpr PaymentMethod kMethods[] = {contract::v1::PAYMENT_PIX,
                                      contract::v1::PAYMENT_PIX,
                                      contract::v1::PAYMENT_BANK_SLIP,
                                      contract::v1::PAYMENT_CARD};

// How a client pays one contract.
struct Payer {
  PaymentMethod method = contract::v1::PAYMENT_PIX;
  bool late = false;
  int unpaid = 0;  // so many of the last bills
};

struct Bill {
  Day first;
  Day last;
  Day due;
};

Payer MakePayer(Random& random) {
  Payer payer{.method = random.Pick(kMethods)};
  payer.late = random.Chance(kLatePerMille);
  if (random.Chance(kStoppedPerMille)) payer.unpaid = random.Between(1, 4);
  return payer;
}

Day BillingDay(Day month, int day_of_month) { return FirstOfMonth(month) + (day_of_month - 1); }

// Months that begin on the billing day and whose bill has fallen due.
std::vector<Bill> BillsOf(const ImportContractsRequest::Row& row, bool prepaid, Day today) {
  std::vector<Bill> bills;
  const Day start = ToDay(row.contract().start_date());
  const Day oldest = FirstOfMonth(AddMonthsClamped(today, -kMonths));
  for (int month = 0; month <= kMonths; ++month) {
    const Day first = BillingDay(AddMonthsClamped(oldest, month), row.contract().billing_day());
    const Day next = BillingDay(AddMonthsClamped(oldest, month + 1), row.contract().billing_day());
    const Day due = prepaid ? first : next;
    if (first < start || due > today) continue;
    bills.push_back({first, next - 1, due});
  }
  return bills;
}

class BillWriter {
 public:
  BillWriter(Portfolio& portfolio, Day today, uint64_t seed)
      : portfolio_(portfolio), today_(today), random_(seed) {}

  void Write(ImportContractsRequest::Row& row, bool prepaid) {
    const Payer payer = MakePayer(random_);
    const std::vector<Bill> bills = BillsOf(row, prepaid, today_);
    if (bills.empty()) return;
    SetDate(bills.front().first - 1, row.mutable_contract()->mutable_paid_until_date());
    const int paid = std::max(static_cast<int>(bills.size()) - payer.unpaid, 0);
    for (int i = 0; i < static_cast<int>(bills.size()); ++i) {
      const std::string id = absl::StrFormat(
          "%s/%d", row.contract().external_id(), bills[i].due.year() * 100 + bills[i].due.month());
      AddReceivable(row, bills[i], id);
      if (i < paid) AddPayment(row, bills[i], payer, id);
    }
  }

 private:
  void AddReceivable(const ImportContractsRequest::Row& row,
                     const Bill& bill,
                     const std::string& id) {
    ImportReceivablesRequest::Row& out = portfolio_.receivables.emplace_back();
    out.set_line(static_cast<int64_t>(portfolio_.receivables.size()));
    out.set_contract_external_id(row.contract().external_id());
    auto& receivable = *out.mutable_receivable();
    receivable.set_external_id(id);
    *receivable.mutable_amount() = row.contract().price();
    SetDate(bill.due, receivable.mutable_due_date());
    SetDate(bill.first, receivable.mutable_period_start_date());
    SetDate(bill.last, receivable.mutable_period_end_date());
    SetDate(bill.due - 10, receivable.mutable_issue_date());
  }

  void AddPayment(const ImportContractsRequest::Row& row,
                  const Bill& bill,
                  const Payer& payer,
                  const std::string& id) {
    const bool late = payer.late && random_.Chance(500);
    const Day paid_on = bill.due + (late ? random_.Between(1, 20) : -random_.Between(0, 6));
    if (paid_on > today_) return;  // still to come
    ImportPaymentsRequest::Row& out = portfolio_.payments.emplace_back();
    out.set_line(static_cast<int64_t>(portfolio_.payments.size()));
    out.set_receivable_external_id(id);
    auto& payment = *out.mutable_payment();
    payment.set_external_id(id);
    payment.set_method(payer.method);
    SetDate(paid_on, payment.mutable_paid_date());
    int64_t cents = ToCents(row.contract().price());
    if (late) {
      const int64_t fine = cents * kFinePercent / 100;
      const int64_t interest = cents * kInterestPercentAMonth * (paid_on - bill.due) / 3000;
      SetMoney(fine, out.mutable_late_fine());
      SetMoney(interest, out.mutable_late_interest());
      cents += fine + interest;
    }
    SetMoney(cents, payment.mutable_amount());
  }

  Portfolio& portfolio_;
  Day today_;
  Random random_;
};

}  // namespace

void AddBills(const PortfolioSpec& spec, Portfolio& portfolio) {
  // Numbers of its own: who the clients are does not depend on what they pay.
  BillWriter writer(portfolio, spec.today, spec.seed + 1);
  for (ImportContractsRequest::Row& row : portfolio.contracts) {
    if (row.contract().has_end_date()) continue;
    const auto plan = std::find_if(portfolio.plans.begin(), portfolio.plans.end(), [&](auto& one) {
      return one.code() == row.plan_code();
    });
    writer.Write(row, plan->payment_condition() == contract::v1::PREPAID);
  }
}

}  // namespace vinculo::ctl::demo
