#include "tools/vinculoctl/pricing_text.h"

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

std::string Terms(const pb::PriceTerms& terms) {
  return absl::StrCat(Show(terms.price()),
                      "  ",
                      Word(terms.billing_period()),
                      "  ",
                      terms.plan(),
                      " v",
                      terms.plan_version());
}

std::string Segment(const pb::PriceSegment& segment) {
  return absl::StrCat("#",
                      segment.ordinal(),
                      "  ",
                      Show(segment.start_date()),
                      " - ",
                      Show(segment.until_date()),
                      "  ",
                      Show(segment.terms().price()),
                      "  ",
                      Word(segment.cause()),
                      segment.cause_ref().empty() ? "" : "  ",
                      segment.cause_ref());
}

void AddSegments(const Text& label,
                 const google::protobuf::RepeatedPtrField<pb::PriceSegment>& segments,
                 TextTable& table) {
  for (const pb::PriceSegment& segment : segments) table.Add({Say(label), Segment(segment)});
}

std::string Adjustment(const pb::ChangeAdjustment& line) {
  return absl::StrCat(Show(line.start_date()),
                      " - ",
                      Show(line.end_date()),
                      "  ",
                      line.days(),
                      "/",
                      line.of_days(),
                      "  ",
                      Show(line.price_before()),
                      " > ",
                      Show(line.price_after()),
                      "  ",
                      Show(line.amount()));
}

}  // namespace

std::string PriceText(const pb::Price& price) {
  TextTable table;
  table.Add({Say(text::kAsOf), Show(price.date())});
  table.Add({Say(text::kPriceHolds), Terms(price.terms())});
  table.Add({Say(text::kPriceBy),
             price.has_segment() ? Segment(price.segment()) : Say(text::kPriceInitial)});
  AddSegments(text::kPriceOverrides, price.overridden(), table);
  AddSegments(text::kPriceUndone, price.undone(), table);
  if (price.has_next_change_date()) {
    table.Add({Say(text::kPriceNext),
               absl::StrCat(Show(price.next_change_date()), "  ", Terms(price.next_terms()))});
  }
  return table.ToString();
}

std::string OutcomeText(const pb::ChangeOutcome& outcome) {
  TextTable table;
  table.Add(
      {Say(text::kChangeCode),
       absl::StrCat(pb::ChangeCode_Name(outcome.code()), "  ", Show(outcome.effective_date()))});
  const auto add = [&table](const Text& label, const pb::ChangedTerms& terms) {
    table.Add({Say(label),
               absl::StrCat(Terms(terms.terms()),
                            "  ",
                            Say(text::kChangeDueDay, terms.billing_day()),
                            "  ",
                            Say(text::kChangeLoyalty, Show(terms.loyalty_end_date())),
                            "  ",
                            Say(text::kChangeTotal, Show(terms.total_value())))});
  };
  add(text::kChangeBefore, outcome.before());
  add(text::kChangeAfter, outcome.after());
  for (const pb::ChangeAdjustment& line : outcome.adjustments()) {
    table.Add({Say(text::kChangeAdjusts), Adjustment(line)});
  }
  AddSegments(text::kChangeAdds, outcome.segments(), table);
  AddSegments(text::kChangePutsAside, outcome.put_aside(), table);
  for (const int warning : outcome.warnings()) {
    table.Add({Say(text::kChangeWarns), Word(static_cast<pb::ChangeWarning>(warning))});
  }
  return table.ToString();
}

}  // namespace vinculo::ctl
