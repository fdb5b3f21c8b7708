#include "services/contract/jobs/termination/verify_fine_memos.h"

#include "absl/strings/escaping.h"
#include "gmock/gmock.h"
#include "services/contract/domain/termination/fine.h"
#include "services/contract/jobs/termination/one_contract_test.h"
#include "services/contract/messages/convert_fine.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {
namespace {

using ::testing::HasSubstr;
using testing::IsOkAndHolds;

constexpr Day kLeft{std::chrono::year(2026) / std::chrono::June / 10};

// C-23. A termination whose client left seven months of twelve before the end of a term with a
// benefit of R$ 600.00.
class RuleC23KeptMemo : public OneContractTest {
 protected:
  RuleC23KeptMemo() {
    Execute(
        "INSERT INTO receivables VALUES ($T, $T, 1, $T, $T, 2, 3, '', '2026-09-01', '2026-09-10', "
        "'2026-09-11', NULL, NULL, 35000, 1, 1, 0, 35000, 35000, 0, 0, 0, 0, NULL, NULL, '', NULL, "
        "NULL, '', now(), now())");
    const FineFacts facts{.terms = {.method = FineMethod::kBenefitProportional},
                          .benefits = {{.description = "Instalação", .value = Cents(600'00)}},
                          .loyalty = LoyaltyPeriod{.months = 12,
                                                   .starts_on = AddMonthsClamped(kLeft, -5),
                                                   .ends_on = AddMonthsClamped(kLeft, 7)},
                          .price = Cents(99'90),
                          .leaves_on = kLeft};
    *outcome_.mutable_fine() = ToProto(testing::TestTenant(), facts, QuoteOf(facts));
    Keep(350'00);
  }

  void Keep(int64_t fine_cents) {
    Execute("DELETE FROM terminations");
    Execute(absl::StrCat("INSERT INTO terminations VALUES ($T, $T, $T, 2, '2026-06-10', '\\x",
                         absl::BytesToHexString(outcome_.SerializeAsString()),
                         "', ",
                         fine_cents,
                         ", 0, 0, '', $T, NULL, 'x', now())"));
  }
  absl::StatusOr<int64_t> Verify() {
    VerifyFineMemos job(metrics_);
    return Run(job, kLeft);
  }

  observability::Metrics metrics_;
  v1::TerminationOutcome outcome_;
};

TEST_F(RuleC23KeptMemo, GivesItsFineAgain) {
  EXPECT_THAT(Verify(), IsOkAndHolds(0));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_contract_fine_memos_verified_total 1"));
}

TEST_F(RuleC23KeptMemo, IsFoundOutByOneCentavo) {
  outcome_.mutable_fine()->mutable_amount()->set_nanos(10'000'000);
  Keep(350'01);
  EXPECT_THAT(Verify(), IsOkAndHolds(1));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_contract_fine_memos_different_total 1"));
}

TEST_F(RuleC23KeptMemo, IsWhatWasAskedFor) {
  Keep(349'99);
  EXPECT_THAT(Verify(), IsOkAndHolds(1));
}

}  // namespace
}  // namespace vinculo::contract
