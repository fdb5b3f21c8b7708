#include "services/contract/jobs/termination/tell_credit_unlistings.h"

#include "services/contract/jobs/termination/one_contract_test.h"

namespace vinculo::contract {
namespace {

using testing::IsOkAndHolds;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 23};  // a Monday

// C-29. A listing of a contract that owes something since September.
class RuleC29Unlisting : public OneContractTest {
 protected:
  RuleC29Unlisting() {
    Execute("UPDATE contracts SET credit_listing = 3");
    Execute(
        "INSERT INTO receivables VALUES ($T, $T, 1, $T, $T, 2, 3, '', '2026-09-01', '2026-09-10', "
        "'2026-09-11', NULL, NULL, 9990, 1, 1, 0, 9990, 9990, 0, 0, 0, 0, NULL, NULL, '', NULL, "
        "NULL, '', now(), now())");
    Execute(
        "INSERT INTO credit_notices VALUES ($T, $T, 1, $T, 1, '2026-10-01', NULL, '', 9990, "
        "'2026-09-10', now(), now())");
    Execute(
        "INSERT INTO credit_listings VALUES ($T, $T, 1, $T, $T, 'SPC', 9990, '2026-09-10', "
        "'2026-10-20', NULL, NULL, '', now(), now())");
    Execute("INSERT INTO credit_listing_receivables VALUES ($T, $T, $T)");
  }

  absl::StatusOr<int64_t> Run(Day day) { return OneContractTest::Run(job_, day); }
  std::string GoneBy() {
    return Execute("SELECT coalesce(unlist_by_on::text, '') FROM credit_listings");
  }

  TellCreditUnlistings job_;
};

TEST_F(RuleC29Unlisting, WaitsWhileSomethingIsOverdue) {
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_EQ(GoneBy(), "");
}

TEST_F(RuleC29Unlisting, IsToldOnceWithFiveBusinessDaysFromThePayment) {
  Execute("UPDATE receivables SET state = 5, open_cents = 0, settled_on = '2026-11-19'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  // Friday is a holiday: Monday to Friday.
  EXPECT_EQ(GoneBy(), "2026-11-27");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_EQ(
      Execute("SELECT string_agg(regexp_replace(type, '.*[.]', ''), ' ') FROM outbox_pending"),
      "CreditUnlistingDue");
}

TEST_F(RuleC29Unlisting, IsDueThoughALaterBillIsOverdue) {
  Execute("UPDATE receivables SET state = 5, open_cents = 0, settled_on = '2026-11-19'");
  Execute(
      "INSERT INTO receivables VALUES ($T, gen_random_uuid(), 1, $T, $T, 2, 3, '', '2026-11-01', "
      "'2026-11-21', '2026-11-22', NULL, NULL, 9990, 1, 1, 0, 9990, 9990, 0, 0, 0, 0, NULL, NULL, "
      "'', NULL, NULL, '', now(), now())");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  EXPECT_EQ(GoneBy(), "2026-11-27");
}

TEST_F(RuleC29Unlisting, WaitsUntilAllThatWasListedIsPaid) {
  Execute(
      "WITH second AS (INSERT INTO receivables VALUES ($T, gen_random_uuid(), 1, $T, $T, 2, 5, '', "
      "'2026-09-01', '2026-09-20', '2026-09-21', NULL, NULL, 9990, 1, 1, 0, 9990, 0, 0, 0, 0, 0, "
      "NULL, '2026-11-02', '', NULL, NULL, '', now(), now()) RETURNING *) "
      "INSERT INTO credit_listing_receivables SELECT tenant_id, tenant_id, receivable_id FROM "
      "second");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  // The other one is renegotiated today.
  Execute("UPDATE receivables SET state = 6, open_cents = 0 WHERE state = 3");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(1));
  EXPECT_EQ(GoneBy(), "2026-11-30") << "not the days after the first payment";
}

TEST_F(RuleC29Unlisting, ComesWithTheFifthYearOfADebtInAnyCase) {
  Execute("UPDATE credit_listings SET oldest_due_on = '2021-11-24'");
  EXPECT_THAT(Run(kToday), IsOkAndHolds(0));
  EXPECT_THAT(Run(kToday + 1), IsOkAndHolds(1));
  EXPECT_EQ(GoneBy(), "2026-11-24");
}

}  // namespace
}  // namespace vinculo::contract
