#include "tools/vinculoctl/adjustment_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/base/money.h"
#include "tools/vinculoctl/percent.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

std::string Iso(const google::type::Date& date) {
  if (date.year() == 0) return "";
  return absl::StrFormat("%04d-%02d-%02d", date.year(), date.month(), date.day());
}

std::string Reais(const google::type::Money& money) {
  return Money(money.units() * 100 + money.nanos() / 10'000'000).ToBrazilian();
}

std::string RateText(const pb::AdjustmentRun& run) {
  const std::string applied = PercentText(run.applied_rate_ppm());
  if (run.index() == pb::PRICE_INDEX_UNSPECIFIED) return applied;
  return absl::StrCat(applied,
                      " (",
                      pb::PriceIndex_Name(run.index()),
                      " ",
                      PercentText(run.accumulated_rate_ppm()),
                      ")");
}

}  // namespace

std::string RunText(const pb::AdjustmentRun& run) {
  TextTable table;
  const auto add = [&table](const Text& label, const std::string& value) {
    table.Add({Say(label), value});
  };
  const auto count = [&table](const Text& label, int64_t value) {
    if (value > 0) table.Add({Say(label), absl::StrCat(value)});
  };
  add(text::kAdjustment, run.name());
  add(text::kStateWord, pb::AdjustmentRun::State_Name(run.state()));
  add(text::kAdjustmentWindow, absl::StrCat(Iso(run.first_date()), " - ", Iso(run.last_date())));
  add(text::kAdjustmentRate, RateText(run));
  add(text::kAdjustmentContracts, absl::StrCat(run.contracts()));
  add(text::kAdjustmentAdjustable, absl::StrCat(run.adjustable()));
  count(text::kAdjustmentBarred, run.barred());
  count(text::kAdjustmentInLoyalty, run.in_loyalty());
  add(text::kAdjustmentImpact,
      absl::StrCat(Reais(run.monthly_before()),
                   " -> ",
                   Reais(run.monthly_after()),
                   " (",
                   Reais(run.monthly_impact()),
                   ")"));
  count(text::kAdjustmentNotified, run.notified());
  count(text::kAdjustmentApplied, run.applied());
  count(text::kAdjustmentWaiting, run.waiting());
  count(text::kAdjustmentMoved, run.moved());
  count(text::kAdjustmentUndone, run.undone());
  count(text::kAdjustmentNotUndone, run.not_undone());
  return table.ToString();
}

std::string ItemsText(const std::vector<pb::AdjustmentItem>& items) {
  TextTable table({3, 4});
  for (const pb::AdjustmentItem& item : items) {
    const bool barred = item.finding() != pb::AdjustmentItem::FINDING_UNSPECIFIED;
    table.Add({item.contract(),
               pb::AdjustmentItem::State_Name(item.state()),
               Iso(item.effective_date()),
               Reais(item.price_before()),
               Reais(item.price_after()),
               barred ? pb::AdjustmentItem::Finding_Name(item.finding()) : "",
               Iso(item.open_date())});
  }
  return table.ToString("  ");
}

}  // namespace vinculo::ctl
