#include "services/contract/domain/termination/debt_termination.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"
#include "gtest/gtest.h"
#include "services/contract/domain/monitoring/testing_debt.h"
#include "services/contract/domain/termination/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using testing::IsOk;

constexpr Day kDue = Ymd(2026, 10, 1);
constexpr Day kNotice = Ymd(2026, 10, 12);
// brazil.md section 10: noticed on 12 October, suspended from the 27th, terminated from 26
// December.
constexpr Day kTerminates = Ymd(2026, 12, 26);

class RuleC29DebtTermination : public ::testing::Test {
 protected:
  absl::Status Check(Day day) const {
    const Debtor debtor{
        .bills = bills_, .releases = releases_, .versions = PresetVersions(policy_)};
    return CheckTerminationDue(Judge(debtor, Calendar(), day));
  }
  // What it says instead: reason, day of the next step, the step.
  static std::string Said(const absl::Status& status) {
    std::string said;
    for (const auto& [key, value] : errors::MetadataOf(status)) {
      absl::StrAppend(&said, said.empty() ? "" : " ", value);
    }
    return said;
  }

  std::vector<BillFacts> bills_{Noticed(Bill(kDue), kNotice, kNotice + 20)};
  std::vector<Release> releases_;
  DebtPolicyCode policy_ = DebtPolicyCode::kTelecom;
};

TEST_F(RuleC29DebtTermination, IsDueFromTheDayOfThePolicy) {
  EXPECT_THAT(Check(kTerminates - 1), IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
  EXPECT_EQ(Said(Check(kTerminates - 1)), "DEBT 2026-12-26 TERMINATE");
  EXPECT_THAT(Check(kTerminates), IsOk());
}

TEST_F(RuleC29DebtTermination, WaitsForTheProofOfItsNotice) {
  bills_ = {Noticed(Bill(kDue), kNotice)};
  EXPECT_EQ(Said(Check(kTerminates + 100)), "DEBT TERMINATE");
  bills_ = {Noticed(Bill(kDue), kNotice, kTerminates + 100)};
  EXPECT_THAT(Check(kTerminates + 100),
              IsError(StatusCode::kFailedPrecondition, kTerminationNotDue));
  EXPECT_THAT(Check(kTerminates + 101), IsOk());
  bills_ = {Bill(kDue)};
  EXPECT_EQ(Said(Check(kTerminates)), "AWAITS_NOTICE 2026-10-02 NOTICE");
}

TEST_F(RuleC29DebtTermination, WaitsWhileAReleaseHoldsOrAnAnswerIsOwed) {
  releases_ = {{.since = kTerminates + 10, .until = kTerminates + 12}};
  EXPECT_EQ(Said(Check(kTerminates + 10)), "RELEASED 2027-01-08 BLOCK");
  EXPECT_THAT(Check(kTerminates + 13), IsOk());
  releases_.clear();
  bills_[0].contestations = {{.opened_on = kTerminates}};
  EXPECT_EQ(Said(Check(kTerminates)), "CONTESTED");
}

TEST_F(RuleC29DebtTermination, NeedsADebt) {
  EXPECT_THAT(Check(kDue), IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
  bills_[0].paid = {Paid(kTerminates, bills_[0].amount)};
  EXPECT_THAT(Check(kTerminates), IsError(StatusCode::kFailedPrecondition, kDebtAbsent));
}

TEST_F(RuleC29DebtTermination, NeverComesWhereThePolicyHasNone) {
  // Nobody is sent away from a school for debt.
  policy_ = DebtPolicyCode::kSchool;
  EXPECT_EQ(Said(Check(kDue + 1000)), "NEVER_ACTS");
}

}  // namespace
}  // namespace vinculo::contract
