// C-23, C-29.
#include "tools/vinculoctl/termination_text.h"

#include <gtest/gtest.h>

#include "google/protobuf/text_format.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr char kFine[] = R"(
    end_date { year: 2026 month: 11 day: 22 }
    counted_months: 12 months_left: 7 counted_end_date { year: 2027 month: 6 day: 22 }
    lines { kind: BENEFIT_LEFT description: "Router" base { units: 600 } numerator: 7 denominator: 12
            amount { units: 350 } }
    lines { kind: LIMIT_AMOUNT base { units: 300 } numerator: 1 denominator: 1 amount { units: -50 } }
    amount { units: 300 })";

TEST(RuleC23FineText, ShowsEachLineWithWhatItIsCountedFrom) {
  SetLanguage(Language::kEn);
  pb::FineMemo memo;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(kFine, &memo));
  EXPECT_EQ(FineText(memo),
            "ends on          2026-11-22\n"
            "loyalty          7 of 12 months left, until 2027-06-22\n"
            "benefit left     Router  R$ 600.00 x 7/12 = R$ 350.00\n"
            "limit of amount  R$ 300.00 x 1/1 = R$ -50.00\n"
            "fine             R$ 300.00\n");
}

TEST(RuleC29OutcomeText, ShowsWhatIsOwedAndGivenBack) {
  SetLanguage(Language::kEn);
  pb::TerminationOutcome outcome;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(R"(
      end_date { year: 2026 month: 11 day: 22 }
      fine { amount { units: 300 } }
      fine_due_date { year: 2026 month: 12 day: 5 }
      receivables { receivable: "receivables/1" effect: REFUNDED amount { units: 90 }
                    reduction { units: 27 } }
      to_charge { start_date { year: 2026 month: 11 day: 1 } end_date { year: 2026 month: 11 day: 21 }
                  amount { units: 63 } }
      refund_total { units: 27 } owed_total { units: 363 } warnings: PAUSES_END)",
                                                            &outcome));
  EXPECT_EQ(OutcomeText(outcome),
            "ends on       2026-11-22\n"
            "fine          R$ 300.00\n"
            "due           2026-12-05\n"
            "refunded      receivables/1  R$ 90.00 - R$ 27.00\n"
            "to charge     2026-11-01 - 2026-11-21  R$ 63.00\n"
            "to give back  R$ 27.00\n"
            "still owed    R$ 363.00\n"
            "warning       pauses end\n");
}

}  // namespace
}  // namespace vinculo::ctl
