// C-24, C-42.
#include "tools/vinculoctl/pricing_text.h"

#include <gtest/gtest.h>

#include "google/protobuf/text_format.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

template <class Message>
Message Parse(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message;
}

TEST(RuleC42PriceText, SaysWhatDecidesAndWhatIsNext) {
  SetLanguage(Language::kEn);
  const pb::Price price = Parse<pb::Price>(R"(
      date { year: 2026 month: 11 day: 22 }
      terms { price { units: 89 nanos: 910000000 } billing_period: MONTHLY plan: "plans/1"
              plan_version: 2 }
      segment { ordinal: 3 start_date { year: 2026 month: 11 day: 22 } cause: PRICE_DISCOUNT
                cause_ref: "changes/9" terms { price { units: 89 nanos: 910000000 } } }
      next_change_date { year: 2026 month: 12 day: 1 }
      next_terms { price { units: 99 nanos: 900000000 } billing_period: MONTHLY plan: "plans/1"
                   plan_version: 2 })");
  EXPECT_EQ(PriceText(price),
            "as of  2026-11-22\n"
            "price  R$ 89.91  a month  plans/1 v2\n"
            "by     #3  2026-11-22 - -  R$ 89.91  discount  changes/9\n"
            "next   2026-12-01  R$ 99.90  a month  plans/1 v2\n");
}

TEST(RuleC24OutcomeText, SaysBeforeAfterAndWhatIsAdjusted) {
  SetLanguage(Language::kEn);
  const pb::ChangeOutcome outcome = Parse<pb::ChangeOutcome>(R"(
      code: UP effective_date { year: 2026 month: 11 day: 22 }
      before { terms { price { units: 99 } billing_period: MONTHLY plan: "plans/1" plan_version: 1 }
               billing_day: 5 total_value { units: 1188 } }
      after { terms { price { units: 149 } billing_period: MONTHLY plan: "plans/2" plan_version: 1 }
              billing_day: 5 total_value { units: 1788 } }
      adjustments { start_date { year: 2026 month: 11 day: 22 }
                    end_date { year: 2026 month: 12 day: 4 } days: 13 of_days: 30
                    price_before { units: 99 } price_after { units: 149 }
                    amount { units: 21 nanos: 670000000 } }
      warnings: PUTS_PLANNED_ASIDE)");
  EXPECT_EQ(
      OutcomeText(outcome),
      "code     UP  2026-11-22\n"
      "before   R$ 99.00  a month  plans/1 v1  due on day 5  loyalty until -  term R$ 1188.00\n"
      "after    R$ 149.00  a month  plans/2 v1  due on day 5  loyalty until -  term R$ "
      "1788.00\n"
      "adjusts  2026-11-22 - 2026-12-04  13/30  R$ 99.00 > R$ 149.00  R$ 21.67\n"
      "warning  puts planned changes aside\n");
}

}  // namespace
}  // namespace vinculo::ctl
