#include "tools/vinculoctl/demo/bills.h"

#include <map>
#include <set>
#include <string>

#include "gtest/gtest.h"
#include "tools/vinculoctl/demo/proto_values.h"

namespace vinculo::ctl::demo {
namespace {

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};

Portfolio Made(int clients) { return MakePortfolio({.clients = clients, .today = kToday}); }

TEST(Bills, FollowOneAnotherFromWhatCamePaid) {
  const Portfolio portfolio = Made(1000);
  std::map<std::string, Day> next;
  for (const auto& row : portfolio.contracts) {
    if (!row.contract().has_paid_until_date()) continue;
    next.emplace(row.contract().external_id(), ToDay(row.contract().paid_until_date()) + 1);
  }
  ASSERT_GT(portfolio.receivables.size(), 3000u);
  for (const auto& row : portfolio.receivables) {
    const auto& receivable = row.receivable();
    Day& first = next.at(row.contract_external_id());
    EXPECT_EQ(ToDay(receivable.period_start_date()), first) << row.contract_external_id();
    first = ToDay(receivable.period_end_date()) + 1;
    EXPECT_LE(ToDay(receivable.due_date()), kToday);
  }
}

TEST(Bills, ArePaidInTimeOrLateOrNotAtAll) {
  const Portfolio portfolio = Made(2000);
  std::map<std::string, Day> due;
  for (const auto& row : portfolio.receivables) {
    EXPECT_TRUE(
        due.emplace(row.receivable().external_id(), ToDay(row.receivable().due_date())).second);
  }
  size_t late = 0;
  std::set<std::string> paid;
  for (const auto& row : portfolio.payments) {
    const Day paid_on = ToDay(row.payment().paid_date());
    EXPECT_LE(paid_on, kToday);
    EXPECT_TRUE(paid.insert(row.receivable_external_id()).second);
    if (paid_on <= due.at(row.receivable_external_id())) {
      EXPECT_FALSE(row.has_late_fine());
      continue;
    }
    ++late;
    EXPECT_GT(ToCents(row.late_fine()), 0);
    EXPECT_GT(ToCents(row.payment().amount()),
              ToCents(row.late_fine()) + ToCents(row.late_interest()));
  }
  // Between a hundredth and a tenth each.
  const size_t unpaid = due.size() - paid.size();
  EXPECT_GT(unpaid, due.size() / 100);
  EXPECT_LT(unpaid, due.size() / 10);
  EXPECT_GT(late, due.size() / 100);
  EXPECT_LT(late, due.size() / 10);
}

}  // namespace
}  // namespace vinculo::ctl::demo
