#include "services/contract/jobs/termination/cut_at_term.h"

#include <tuple>

#include "common/base/clock.h"
#include "services/contract/jobs/expire_contracts.h"
#include "services/contract/jobs/termination/one_contract_test.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

// C-29. Due on the 1st, charged ahead while it was to renew; it does not any more, and its last day
// is 20 November 2026.
class RuleC29ExpiredDays : public OneContractTest {
 protected:
  RuleC29ExpiredDays() {
    Execute(
        "UPDATE contracts SET billing_day = 1, starts_on = '2025-11-20', activated_on = "
        "'2025-11-20', financial_base_on = '2025-11-20', ends_on = '2026-11-20'");
    Execute("INSERT INTO contract_charges VALUES ($T, $T, 1, '2026-12-31', NULL)");
  }

  // A month at 99.90 of which so much was paid.
  void Month(const std::string& first, int64_t paid_cents = 0) {
    const std::string id = Id(first);
    const int state = paid_cents == 0 ? 2 : paid_cents == 9990 ? 5 : 4;
    Execute(absl::StrCat("INSERT INTO receivables SELECT $T, '",
                         id,
                         "', 1, $T, $T, 1, ",
                         state,
                         ", '', '2026-10-20', '2026-12-10', '2026-12-11', day, (day + interval '1 "
                         "month')::date - 1, 9990, 1, 1, 0, 9990, 9990 - ",
                         paid_cents,
                         ", 0, 0, 0, 0, NULL, ",
                         state == 5 ? "'2026-11-10'" : "NULL",
                         "::date, '', NULL, NULL, '', now(), now() FROM (SELECT '",
                         first,
                         "'::date AS day) AS x"));
    if (paid_cents == 0) return;
    Execute(absl::StrCat("INSERT INTO payments VALUES ($T, '",
                         id,
                         "', 1, $T, '2026-11-10', ",
                         paid_cents,
                         ", 0, 4, '', '', NULL, '', now(), now())"));
    Execute(absl::StrCat("INSERT INTO payment_allocations VALUES ($T, '",
                         id,
                         "', '",
                         id,
                         "', 1, ",
                         paid_cents,
                         ", 0, 0, false, '2026-11-10')"));
  }
  static std::string Id(const std::string& first) {
    return absl::StrCat(
        "00000000-0000-7000-8000-0000", first.substr(0, 4), first.substr(5, 2), first.substr(8));
  }
  absl::StatusOr<int64_t> Expire(Day today = Day{std::chrono::year(2026) / 11 / 21}) {
    ExpireContracts job(zone_);
    return Run(job, today, StartOfDay(today, zone_) + absl::Hours(3));
  }
  // State, amount and what is open, by their periods; one-offs last.
  std::string Charges() {
    return Execute(
        "SELECT string_agg(concat_ws(' ', state, amount_cents, open_cents), ', ' ORDER BY "
        "period_first_on, receivable_id) FROM receivables");
  }
  std::string Told(const std::string& type) {
    return Execute(
        absl::StrCat("SELECT count(*) FROM outbox_pending WHERE type LIKE '%", type, "'"));
  }
  std::string Lefts() {
    return Execute("SELECT string_agg(left_cents::text, ' ' ORDER BY payment_id) FROM payments");
  }

  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
};

TEST_F(RuleC29ExpiredDays, AreOwedNoMore) {
  Month("2026-10-01");
  Month("2026-11-01");
  Month("2026-12-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "2 9990 9990, 2 6660 6660, 6 9990 0") << "1 to 20 November";
  EXPECT_EQ(Execute("SELECT cancel_reason FROM receivables WHERE state = 6"), "Fim da vigência");
  EXPECT_EQ(Execute("SELECT string_agg(version::text, ' ' ORDER BY period_first_on) FROM "
                    "receivables"),
            "1 2 2");
  EXPECT_EQ(Told("ReceivableChanged"), "2");
  EXPECT_EQ(Told("ContractEnded"), "1");
  ASSERT_THAT(Expire(), IsOkAndHolds(0));
  EXPECT_EQ(Told("ReceivableChanged"), "2") << "the same day again changes nothing";
}

TEST_F(RuleC29ExpiredDays, AreNoneWhereThePeriodEndsWithTheTerm) {
  Month("2026-11-01");
  Execute("UPDATE contracts SET ends_on = '2026-11-30'");
  ASSERT_THAT(Expire(Day{std::chrono::year(2026) / 12 / 1}), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "2 9990 9990");
  EXPECT_EQ(Told("ReceivableChanged"), "0");
}

TEST_F(RuleC29ExpiredDays, MayBeOneDay) {
  Month("2026-11-01");
  Execute("UPDATE contracts SET ends_on = '2026-11-29'");
  ASSERT_THAT(Expire(Day{std::chrono::year(2026) / 12 / 1}), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "2 9657 9657");
}

TEST_F(RuleC29ExpiredDays, AreCreditWhereTheyWerePaid) {
  Month("2026-11-01", 9990);
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "5 6660 0") << "1 to 20 November";
  EXPECT_EQ(Lefts(), "3330");
  EXPECT_EQ(Execute("SELECT paid_until_on FROM contracts"), "2026-11-30");
}

// C-41. What is left of November was paid.
TEST_F(RuleC29ExpiredDays, ThatWerePaidInPartAreCredit) {
  Month("2026-11-01", 8000);
  Month("2026-12-01", 5000);
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "5 6660 0, 6 9990 0");
  EXPECT_EQ(Lefts(), "1340 5000");
  EXPECT_EQ(Execute("SELECT string_agg(amount_cents::text, ' ' ORDER BY payment_id) FROM "
                    "payment_allocations"),
            "6660 0");
  EXPECT_EQ(Execute("SELECT paid_until_on FROM contracts"), "2026-11-30");
}

// C-30. Ten days that a pause had left out of November came back on the 16th.
TEST_F(RuleC29ExpiredDays, ThatCameBackAreOwedNoMore) {
  Month("2026-11-01");
  Execute(
      "UPDATE receivables SET charged_days = 20, period_days = 30, amount_cents = 6660, "
      "open_cents = 6660");
  Execute(
      "INSERT INTO receivables VALUES ($T, $T, 1, $T, $T, 2, 2, '', '2026-11-17', '2026-12-01', "
      "'2026-12-02', NULL, NULL, 3330, 10, 10, 0, 3330, 3330, 0, 0, 0, 0, NULL, NULL, '', NULL, "
      "NULL, '', now(), now())");
  Execute("INSERT INTO returned_days VALUES ($T, $T, $T, '2026-11-16', '2026-11-25')");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "2 4995 4995, 2 1665 1665") << "1 to 15, and 16 to 20 November";
}

// C-24. From the 11th on at 2.00 a day more: ten of twenty days come, and none of a planned change.
TEST_F(RuleC29ExpiredDays, CostNothingByAChangeEither) {
  Month("2026-11-01");
  const std::string begun = "00000000-0000-7000-8000-0000000000a1";
  const std::string planned = "00000000-0000-7000-8000-0000000000a2";
  ChangePrice(begun, 11, 200, true);
  ChangePrice(planned, 25, 200, false);
  for (const auto& [change, state, issues_on, cents] :
       {std::tuple(begun, 2, "2026-11-12", 4000), {planned, 1, "2026-11-25", 1200}}) {
    Execute(absl::StrCat("INSERT INTO receivables VALUES ($T, '",
                         change,
                         "', 1, $T, $T, 2, ",
                         state,
                         ", '', '",
                         issues_on,
                         "', '2026-12-01', '2026-12-02', NULL, NULL, ",
                         cents,
                         ", 1, 1, 0, ",
                         cents,
                         ", ",
                         cents,
                         ", 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, 'changes/",
                         change,
                         "', now(), now())"));
  }
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Charges(), "2 6660 6660, 2 2000 2000, 7 1200 0");
  EXPECT_EQ(Execute("SELECT string_agg(concat_ws(' ', days, amount_cents), ', ' ORDER BY "
                    "change_id) FROM change_adjustments"),
            "10 2000, 6 1200");
}

// C-28. Its block is judged again.
TEST_F(RuleC29ExpiredDays, ThatWereLateMayHaveBlockedTheContract) {
  Month("2026-12-01");
  Execute(
      "UPDATE receivables SET due_on = '2026-11-01', overdue_from_on = '2026-11-02', state = 3");
  Execute(
      "INSERT INTO access_blocks VALUES ($T, $T, 1, $T, 2, 3, '', '2026-11-05', NULL, 2, NULL, '', "
      "'', now(), now())");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Execute("SELECT count(*) FROM access_rechecks"), "1");
}

}  // namespace
}  // namespace vinculo::contract
