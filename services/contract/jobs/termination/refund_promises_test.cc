#include "services/contract/jobs/termination/refund_promises.h"

#include "common/base/clock.h"
#include "services/contract/jobs/expire_contracts.h"
#include "services/contract/jobs/termination/one_contract_test.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / 11 / 21};

// C-24, C-29. Due on the 1st, with a term that ends on 20 November 2026; charged until the end of
// October.
class RuleC29PromisesOfAnExpiredContract : public OneContractTest {
 protected:
  RuleC29PromisesOfAnExpiredContract() {
    Execute(
        "UPDATE contracts SET billing_day = 1, starts_on = '2025-11-20', activated_on = "
        "'2025-11-20', financial_base_on = '2025-11-20', ends_on = '2026-11-20'");
    Execute("INSERT INTO contract_charges VALUES ($T, $T, 1, '2026-10-31', NULL)");
  }

  // 20.00 off the month that begins on the day.
  void Promise(const std::string& first, const std::string& until) {
    Execute(absl::StrCat("INSERT INTO price_segments VALUES ($T, $T, 1, '",
                         first,
                         "', '",
                         until,
                         "', 7990, 1, $T, 1, 1, 9, '', NULL, '', now())"));
  }
  // In that state, with its days, at 79.90 after the promise.
  void ChargeNovember(const std::string& state, int64_t open_cents, const std::string& settled_on) {
    Promise("2026-11-01", "2026-12-01");
    Execute("UPDATE contract_charges SET charged_until_on = '2026-11-30'");
    Execute(absl::StrCat("INSERT INTO receivables VALUES ($T, $T, 1, $T, $T, 1, ",
                         state,
                         ", '2026-11-01', '2026-11-30', 7990, 1, 1, 0, 7990, ",
                         open_cents,
                         ", 0, 0, 0, 0, NULL, ",
                         settled_on,
                         ", '', NULL, NULL, '', now(), now())"));
  }
  absl::StatusOr<int64_t> Expire() {
    ExpireContracts job(zone_);
    return Run(job, kToday, StartOfDay(kToday, zone_) + absl::Hours(3));
  }
  std::string Refunds() {
    return Execute("SELECT string_agg(amount_cents || ' ' || state, ', ') FROM refunds");
  }

  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
};

TEST_F(RuleC29PromisesOfAnExpiredContract, OnDaysThatDoNotComeAreToBePaidOut) {
  Promise("2026-12-01", "2027-01-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "2000 1");
  EXPECT_EQ(Execute("SELECT count(*) FROM outbox_pending WHERE type LIKE '%RefundChanged'"), "1");
}

TEST_F(RuleC29PromisesOfAnExpiredContract, OnItsLastPartAreToBePaidOutInPart) {
  Promise("2026-11-01", "2026-12-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "667 1") << "of 10 of 30 days";
}

// Charged until the end of November, while the contract was to renew: its days after the term go.
TEST_F(RuleC29PromisesOfAnExpiredContract, OnAPeriodThatIsCutAreToBePaidOutInPart) {
  ChargeNovember("2, '', '2026-10-20', '2026-12-10', '2026-12-11'", 7990, "NULL");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "667 1") << "of 10 of 30 days";
  EXPECT_EQ(Execute("SELECT open_cents FROM receivables"), "5327");
}

// Of 99.90 ten days are 33.30: 26.63 that were paid, and this.
TEST_F(RuleC29PromisesOfAnExpiredContract, OnDaysThatWerePaidAreToBePaidOutToo) {
  ChargeNovember("5, '', '2026-10-20', '2026-12-10', '2026-12-11'", 0, "'2026-11-10'");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Execute("SELECT amount_cents FROM receivables"), "5327");
  EXPECT_EQ(Refunds(), "667 1");
}

// Cheaper by 1.00 a day from the 11th on: what was given for the ten days after the term is not the
// client's.
TEST_F(RuleC29PromisesOfAnExpiredContract, ForDaysThatDoNotComeAreNotPaidOut) {
  Promise("2026-12-01", "2027-01-01");
  ChangePrice(Execute("SELECT $T::text"), 11, -100, true);
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "1000 1");
  EXPECT_EQ(Execute("SELECT amount_cents FROM change_adjustments"), "-1000");
}

TEST_F(RuleC29PromisesOfAnExpiredContract, ThatWaitedAreLessWhatWasGivenForSuchDays) {
  Execute("INSERT INTO pending_credits VALUES ($T, $T, 2000)");
  ChangePrice(Execute("SELECT $T::text"), 11, -100, true);
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "1000 1");
}

TEST_F(RuleC29PromisesOfAnExpiredContract, ThatWaitedAreToBePaidOut) {
  Execute("INSERT INTO pending_credits VALUES ($T, $T, 500)");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "500 1");
  EXPECT_EQ(Execute("SELECT count(*) FROM pending_credits"), "0");
}

TEST_F(RuleC29PromisesOfAnExpiredContract, ThatWereKeptAreNot) {
  Promise("2026-10-01", "2026-11-01");
  ASSERT_THAT(Expire(), IsOkAndHolds(1));
  EXPECT_EQ(Refunds(), "");
}

}  // namespace
}  // namespace vinculo::contract
