#include "services/contract/domain/pricing/explain_themes.h"

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {
namespace {

std::string PlanName(const Uuid& plan) { return FormatName("plans/", plan); }

Finding OfSegment(absl::string_view code, const PriceSegment& segment) {
  Finding finding{.topic = FindingTopic::kPrice,
                  .code = std::string(code),
                  .rule = "C-42",
                  .facts = {{"price", segment.terms.price},
                            {"plan", PlanName(segment.terms.plan)},
                            {"segment", absl::StrCat(segment.ordinal)},
                            {"cause", std::string(ToString(segment.cause))},
                            {"cause_ref", segment.cause_ref},
                            {"since", segment.from}}};
  if (segment.until) finding.facts.push_back({"until", *segment.until});
  return finding;
}

}  // namespace

void ExplainPrice(const Explained& explained, std::vector<Finding>& findings) {
  const PriceTimeline& timeline = explained.timeline;
  const PriceOfDay price = PriceAt(timeline.initial, timeline.segments, explained.day);
  Finding holds{.topic = FindingTopic::kPrice, .code = "PRICE_INITIAL", .rule = "C-42"};
  if (price.by != nullptr) {
    holds = OfSegment("PRICE_BY_SEGMENT", *price.by);
  } else {
    holds.facts = {{"price", price.terms.price}, {"plan", PlanName(price.terms.plan)}};
  }
  findings.push_back(std::move(holds));
  for (const PriceSegment* other : price.overridden) {
    findings.push_back(OfSegment("PRICE_OVERRIDES_OTHER", *other));
  }
  for (const PriceSegment* other : price.undone) {
    findings.push_back(OfSegment("PRICE_UNDONE", *other));
  }
  const std::optional<PriceStretch> next =
      NextPrice(timeline.initial, timeline.segments, explained.day);
  if (!next) return;
  findings.push_back({.topic = FindingTopic::kPrice,
                      .code = "PRICE_CHANGES_NEXT",
                      .rule = "C-42",
                      .facts = {{"next_date", next->from},
                                {"price", next->terms.price},
                                {"plan", PlanName(next->terms.plan)}},
                      .next_on = next->from});
}

}  // namespace vinculo::contract
