#include "tools/vinculoctl/adjustment_text.h"

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/percent.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

std::string RateText(const pb::AdjustmentRun& run) {
  const std::string applied = PercentText(run.applied_rate_ppm());
  if (run.index() == pb::PRICE_INDEX_UNSPECIFIED) return applied;
  return absl::StrCat(
      applied, " (", Word(run.index()), " ", PercentText(run.accumulated_rate_ppm()), ")");
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
  add(text::kStateWord, Word(run.state()));
  add(text::kAdjustmentWindow, absl::StrCat(Show(run.first_date()), " - ", Show(run.last_date())));
  add(text::kAdjustmentRate, RateText(run));
  add(text::kAdjustmentContracts, absl::StrCat(run.contracts()));
  add(text::kAdjustmentAdjustable, absl::StrCat(run.adjustable()));
  count(text::kAdjustmentBarred, run.barred());
  count(text::kAdjustmentInLoyalty, run.in_loyalty());
  add(text::kAdjustmentImpact,
      absl::StrCat(Show(run.monthly_before()),
                   " -> ",
                   Show(run.monthly_after()),
                   " (",
                   Show(run.monthly_impact()),
                   ")"));
  count(text::kAdjustmentNotified, run.notified());
  count(text::kAdjustmentApplied, run.applied());
  count(text::kAdjustmentWaiting, run.waiting());
  count(text::kAdjustmentMoved, run.moved());
  count(text::kAdjustmentUndone, run.undone());
  count(text::kAdjustmentNotUndone, run.not_undone());
  return table.ToString();
}

std::string RunsText(const std::vector<pb::AdjustmentRun>& runs) {
  TextTable table({4, 5, 6});
  table.Add({Say(text::kAdjustment),
             Say(text::kStateWord),
             Say(text::kAdjustmentMade),
             Say(text::kAdjustmentWindow),
             Say(text::kAdjustmentRate),
             Say(text::kAdjustmentAdjustable),
             Say(text::kAdjustmentApplied)});
  for (const pb::AdjustmentRun& run : runs) {
    table.Add({run.name(),
               Word(run.state()),
               Show(run.create_time()),
               absl::StrCat(Show(run.first_date()), " - ", Show(run.last_date())),
               RateText(run),
               absl::StrCat(run.adjustable()),
               absl::StrCat(run.applied())});
  }
  return table.ToString();
}

std::string ItemsText(const std::vector<pb::AdjustmentItem>& items) {
  TextTable table({3, 4});
  table.Add({Say(text::kContractWord),
             Say(text::kStateWord),
             Say(text::kAdjustmentFrom),
             Say(text::kAdjustmentBefore),
             Say(text::kAdjustmentAfter),
             Say(text::kAdjustmentWhy),
             Say(text::kAdjustmentOpens)});
  for (const pb::AdjustmentItem& item : items) {
    const bool barred = item.finding() != pb::AdjustmentItem::FINDING_UNSPECIFIED;
    table.Add({item.contract(),
               Word(item.state()),
               Show(item.effective_date()),
               Show(item.price_before()),
               Show(item.price_after()),
               barred ? Word(item.finding()) : "",
               item.has_open_date() ? Show(item.open_date()) : ""});
  }
  return table.ToString("  ");
}

}  // namespace vinculo::ctl
