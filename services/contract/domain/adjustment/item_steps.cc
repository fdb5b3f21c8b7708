#include "services/contract/domain/adjustment/item_steps.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/adjusted_segments.h"
#include "services/contract/domain/adjustment/notice.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/pricing/price_at.h"

namespace vinculo::contract {
namespace {

constexpr int kNoticeChannelMax = 80;
constexpr int kNoticeEvidenceMax = 500;

AdjustmentItem To(AdjustmentItem item, ItemState state, ItemFinding finding) {
  item.state = state;
  item.finding = finding;
  return item;
}

// What of the contract is not as it was simulated; kNone: nothing.
ItemFinding MovedBy(const AdjustmentItem& item,
                    const AdjustmentItem& now,
                    const Contract& contract) {
  if (contract.lifecycle == Lifecycle::kEnded) return ItemFinding::kContractEnded;
  if (now.state == ItemState::kBarred) return now.finding;
  if (now.effective_on != item.effective_on) return ItemFinding::kDayMoved;
  if (now.price_before != item.price_before || now.price_after != item.price_after) {
    return ItemFinding::kPriceMoved;
  }
  return ItemFinding::kNone;
}

bool Meet(const PriceSegment& a, const PriceSegment& b) {
  return (!a.until || b.from < *a.until) && (!b.until || a.from < *b.until);
}

// Whether something that was added later holds on days of these.
bool Overlaid(const std::vector<PriceSegment>& own, const std::vector<PriceSegment>& segments) {
  return std::any_of(own.begin(), own.end(), [&segments](const PriceSegment& mine) {
    return std::any_of(segments.begin(), segments.end(), [&](const PriceSegment& later) {
      return later.ordinal > mine.ordinal && later.cause_ref != mine.cause_ref && !later.undoes &&
             !Undone(segments, later) && Meet(mine, later);
    });
  });
}

// Whether a period was charged at the price that one of these made.
bool ChargedAt(const std::vector<PriceSegment>& own,
               const PriceTimeline& timeline,
               absl::Span<const ChargedPrice> charged) {
  return std::any_of(charged.begin(), charged.end(), [&](const ChargedPrice& period) {
    const PriceOfDay price = PriceAt(timeline.initial, timeline.segments, period.first_on);
    return price.by != nullptr && price.terms.price == period.price &&
           std::any_of(own.begin(), own.end(), [&price](const PriceSegment& mine) {
             return mine.ordinal == price.by->ordinal;
           });
  });
}

}  // namespace

AdjustmentItem ItemNotified(AdjustmentItem item, const AdjustmentRun& run) {
  if (item.state != ItemState::kSimulated) return item;
  if (item.notice_due_on < run.step_on) {
    return To(std::move(item), ItemState::kBarred, ItemFinding::kNoticeTooLate);
  }
  return To(std::move(item), ItemState::kNotified, ItemFinding::kNone);
}

void CheckProof(const NoticeProof& proof, Day today, errors::FieldViolations* violations) {
  CheckDay("delivery_date", proof.delivered_on, violations);
  if (proof.delivered_on > today) {
    violations->Add("delivery_date", kNoticeInFuture, "give today or an earlier day");
  }
  CheckRequiredText("channel", proof.channel, kNoticeChannelMax, violations);
  CheckRequiredText("evidence", proof.evidence, kNoticeEvidenceMax, violations);
}

absl::StatusOr<AdjustmentItem> NoticeRecorded(AdjustmentItem item, NoticeProof proof, Day made_on) {
  if (item.state != ItemState::kSimulated && item.state != ItemState::kNotified) {
    return errors::FailedPrecondition(
        kAdjustmentItemState,
        absl::StrCat("no notice is awaited: the item is ", ToString(item.state)),
        {{"state", std::string(ToString(item.state))}});
  }
  if (proof.delivered_on < made_on) {
    return errors::InvalidField(
        "delivery_date",
        kAdjustmentNoticeTooEarly,
        absl::StrCat("give ", made_on.ToString(), ", on which the run was made, or a later day"));
  }
  item.notice_delivered_on = proof.delivered_on;
  item.notice_channel = std::move(proof.channel);
  item.notice_evidence = std::move(proof.evidence);
  const bool in_time = NoticeProven(item);
  return in_time ? To(std::move(item), ItemState::kNoticeProven, ItemFinding::kNone)
                 : To(std::move(item), ItemState::kBarred, ItemFinding::kNoticeTooLate);
}

bool ToApply(const AdjustmentItem& item) {
  return item.state == ItemState::kSimulated || item.state == ItemState::kNotified ||
         item.state == ItemState::kNoticeProven;
}

AppliedItem ItemApplied(AdjustmentItem item,
                        const AdjustmentRun& run,
                        const AdjustmentSubject& subject) {
  if (!ToApply(item)) return {std::move(item), {}};
  if (item.effective_on < run.step_on) {
    return {To(std::move(item), ItemState::kBarred, ItemFinding::kDayPast), {}};
  }
  if (!NoticeProven(item)) {
    item.finding = ItemFinding::kNoticeUnproven;
    return {std::move(item), {}};
  }
  const AdjustmentItem now = JudgeAdjustment(run, subject);
  const ItemFinding moved = MovedBy(item, now, subject.contract);
  if (moved != ItemFinding::kNone) {
    if (now.state == ItemState::kBarred) {
      item.opens_on = now.opens_on;
    } else {
      item.found_before = now.price_before;
      item.found_after = now.price_after;
    }
    return {To(std::move(item), ItemState::kMoved, moved), {}};
  }
  std::vector<PriceSegment> added = AdjustedFrom(subject.timeline, item.effective_on, run.rate);
  return {To(std::move(item), ItemState::kApplied, ItemFinding::kNone), std::move(added)};
}

UndoneItem ItemUndone(AdjustmentItem item,
                      const AdjustmentSubject& subject,
                      absl::Span<const ChargedPrice> charged) {
  if (item.state != ItemState::kApplied) return {std::move(item), {}};
  const std::vector<PriceSegment> own =
      SegmentsOfAdjustment(subject.timeline, FormatName(kAdjustmentRuns, item.run));
  ItemFinding refused = ItemFinding::kNone;
  if (subject.contract.lifecycle == Lifecycle::kEnded) {
    refused = ItemFinding::kContractEnded;
  } else if (Overlaid(own, subject.timeline.segments)) {
    refused = ItemFinding::kLaterChange;
  } else if (ChargedAt(own, subject.timeline, charged)) {
    refused = ItemFinding::kCharged;
  }
  if (refused != ItemFinding::kNone) {
    return {To(std::move(item), ItemState::kApplied, refused), {}};
  }
  return {To(std::move(item), ItemState::kUndone, ItemFinding::kNone),
          TakenBack(subject.timeline, own)};
}

}  // namespace vinculo::contract
