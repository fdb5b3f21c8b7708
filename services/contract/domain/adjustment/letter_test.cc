#include "services/contract/domain/adjustment/letter.h"

#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/adjustment/testing_adjustment.h"

namespace vinculo::contract {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Letter : public ::testing::Test {
 protected:
  std::string Written() const {
    const Contract contract = ContractSince(DayOf(2026, 1, 31));
    const PriceTimeline timeline = TimelineFor(contract);
    const AdjustmentItem item = JudgeAdjustment(run_, {contract, timeline, {}});
    const absl::StatusOr<std::string> text = documents::Render(
        DefaultLetter(),
        LetterValues(run_, item, {"Ana & Filhos", "C-17", "Fibra"}, DayOf(2026, 11, 22)));
    EXPECT_TRUE(text.ok()) << text.status();
    return text.value_or("");
  }

  AdjustmentRun run_ = RunIn(DayOf(2027, 1, 1), DayOf(2027, 1, 31));
};

using RuleC22Letter = Letter;

TEST_F(RuleC22Letter, SaysWhatThePriceWasAndBecomesAndFromWhen) {
  const std::string text = Written();
  EXPECT_THAT(text, HasSubstr("Ana &amp; Filhos"));
  EXPECT_THAT(text, HasSubstr("de R$ 99,90 para <b>R$ 104,27</b>"));
  EXPECT_THAT(text, HasSubstr("a partir de 31/01/2027"));
  EXPECT_THAT(text, HasSubstr("O reajuste é de 4,37 %."));
}

TEST_F(RuleC22Letter, NamesTheIndexAndItsMonths) {
  run_.index = PriceIndex::kIgpM;
  run_.index_last = DayOf(2026, 10, 1);
  run_.index_rate = Rate(126'825);
  const std::string text = Written();
  EXPECT_THAT(text, HasSubstr("segue o IGP-M dos doze meses até 10/2026 (12,6825 %)"));
  EXPECT_THAT(text, Not(HasSubstr("O reajuste é de")));
}

TEST_F(RuleC22Letter, WaitsForTheEndOfTheSimulation) {
  run_.state = AdjustmentState::kSimulating;
  EXPECT_THAT(CheckMayWrite(run_),
              testing::IsError(absl::StatusCode::kFailedPrecondition, kAdjustmentRunState));
  run_.state = AdjustmentState::kSimulated;
  EXPECT_THAT(CheckMayWrite(run_), testing::IsOk());
}

TEST_F(RuleC22Letter, HasADefaultThatItsFieldsAllow) {
  errors::FieldViolations violations;
  documents::CheckTemplate(DefaultLetter(), LetterFields(), "template", violations);
  EXPECT_THAT(violations.ToStatus(), testing::IsOk());
}

TEST(RuleC22WrittenRate, KeepsTwoDecimalsAtLeast) {
  EXPECT_EQ(WrittenRate(Rate(43'700)), "4,37 %");
  EXPECT_EQ(WrittenRate(Rate(-3'900)), "-0,39 %");
  EXPECT_EQ(WrittenRate(Rate(50'000)), "5,00 %");
}

}  // namespace
}  // namespace vinculo::contract
