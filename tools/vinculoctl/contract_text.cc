#include "tools/vinculoctl/contract_text.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

constexpr char kIndent[] = "  ";

// ISO days order as texts do.
std::string Iso(const google::type::Date& date) {
  return absl::StrCat(absl::Dec(date.year(), absl::kZeroPad4),
                      "-",
                      absl::Dec(date.month(), absl::kZeroPad2),
                      "-",
                      absl::Dec(date.day(), absl::kZeroPad2));
}

std::string Iso(bool present, const google::type::Date& date) { return present ? Iso(date) : "-"; }

// One day of the timeline.
struct Moment {
  std::string day;
  std::string what;
};

class Timeline {
 public:
  void Add(bool present, const google::type::Date& date, std::string what) {
    if (present) moments_.push_back({Iso(date), std::move(what)});
  }
  // "today" stands between what was and what is to come.
  std::string ToString(Day today) && {
    std::stable_sort(moments_.begin(), moments_.end(), [](const Moment& a, const Moment& b) {
      return a.day < b.day;
    });
    TextTable table;
    bool past = true;
    const std::string now = today.ToString();
    for (const Moment& moment : moments_) {
      if (past && moment.day > now) {
        table.Add({now, absl::StrCat("--- ", Say(text::kTimelineToday), " ---")});
        past = false;
      }
      table.Add({moment.day, moment.what});
    }
    return table.ToString(kIndent);
  }

 private:
  std::vector<Moment> moments_;
};

void AddDates(const pb::Contract& one, TextTable& table) {
  table.Add({Say(text::kStartDate), Iso(one.has_start_date(), one.start_date())});
  table.Add({Say(text::kActivationDate), Iso(one.has_activation_date(), one.activation_date())});
  table.Add({Say(text::kRenewalDate), Iso(one.has_renewal_date(), one.renewal_date())});
  table.Add({Say(text::kExpirationDate), Iso(one.has_expiration_date(), one.expiration_date())});
  table.Add({Say(text::kEndDate), Iso(one.has_end_date(), one.end_date())});
  table.Add({Say(text::kFinancialBaseDate),
             Iso(one.has_financial_base_date(), one.financial_base_date())});
  table.Add({Say(text::kPaidUntilDate), Iso(one.has_paid_until_date(), one.paid_until_date())});
}

void AddPauses(const std::vector<pb::Pause>& pauses, Timeline& timeline) {
  for (const pb::Pause& pause : pauses) {
    if (pause.state() == pb::Pause::CANCELLED) continue;
    const std::vector<std::string> stops(pause.stops().begin(), pause.stops().end());
    timeline.Add(true,
                 pause.first_date(),
                 Say(text::kPauseUntil,
                     Iso(pause.last_date()),
                     Word(pause.state()),
                     absl::StrJoin(stops, ", ")));
  }
}

void AddRenewals(const std::vector<pb::Renewal>& renewals, Timeline& timeline) {
  for (const pb::Renewal& renewal : renewals) {
    timeline.Add(true,
                 renewal.renewal_date(),
                 Say(text::kRenewedBy,
                     Word(renewal.kind()),
                     Iso(renewal.has_end_date_before(), renewal.end_date_before()),
                     Iso(renewal.has_end_date_after(), renewal.end_date_after()),
                     renewal.actor()));
  }
}

void AddBlocks(const std::vector<pb::AccessBlock>& blocks, Timeline& timeline) {
  for (const pb::AccessBlock& block : blocks) {
    timeline.Add(true,
                 block.since_date(),
                 Say(text::kBlockSince, Word(block.level()), Word(block.source()), block.reason()));
    timeline.Add(block.has_end_date(), block.end_date(), Say(text::kBlockOver, block.reason()));
  }
}

// C-42. Those that were taken back, too: nothing of the price timeline is hidden.
void AddPrices(const std::vector<pb::PriceSegment>& prices, Timeline& timeline) {
  for (const pb::PriceSegment& segment : prices) {
    const Text& words = segment.undone() ? text::kPriceTakenBack : text::kPriceFrom;
    timeline.Add(true,
                 segment.start_date(),
                 Say(words,
                     Show(segment.terms().price()),
                     Word(segment.terms().billing_period()),
                     Iso(segment.has_until_date(), segment.until_date()),
                     Word(segment.cause())));
  }
}

void AddLife(const pb::Contract& one, Timeline& timeline) {
  timeline.Add(one.has_activation_date(), one.activation_date(), Say(text::kActivationDate));
  timeline.Add(one.has_expiration_date(), one.expiration_date(), Say(text::kExpirationDate));
  timeline.Add(one.has_resume_date(), one.resume_date(), Say(text::kResumes));
  const bool ended = one.lifecycle() == pb::ENDED;
  timeline.Add(
      one.has_end_date(),
      one.end_date(),
      ended ? Say(text::kEndedAs, Word(one.end_kind()), one.end_reason()) : Say(text::kEndDate));
  timeline.Add(one.has_paid_until_date(), one.paid_until_date(), Say(text::kPaidUntilDate));
}

std::string Packs(const std::vector<pb::ClassPack>& packs) {
  TextTable table({0});
  for (const pb::ClassPack& pack : packs) {
    table.Add({absl::StrCat(pack.left(), "/", pack.classes()),
               pack.modality(),
               Iso(pack.has_expire_date(), pack.expire_date())});
  }
  return table.ToString(kIndent);
}

std::string Head(const pb::Contract& one) {
  TextTable table;
  table.Add({Say(text::kAxisLifecycle), Word(one.lifecycle())});
  table.Add({Say(text::kAxisAccess), Word(one.access())});
  table.Add({Say(text::kAxisBilling), Word(one.billing())});
  table.Add({Say(text::kAxisListing), Word(one.credit_listing())});
  table.Add({Say(text::kContractClient), one.client()});
  table.Add({Say(text::kContractPlan), absl::StrCat(one.plan(), " v", one.plan_version())});
  table.Add({Say(text::kContractPrice),
             absl::StrCat(Show(one.price()), " ", Word(one.billing_period()))});
  if (!one.transferred_from().empty()) {
    table.Add({Say(text::kTransferredFrom), one.transferred_from()});
  }
  if (!one.transferred_to().empty()) {
    table.Add({Say(text::kTransferredTo), one.transferred_to()});
  }
  return table.ToString(kIndent);
}

}  // namespace

std::string ContractText(const ContractView& view, Day today) {
  const pb::Contract& one = view.contract;
  TextTable dates;
  AddDates(one, dates);
  Timeline timeline;
  AddLife(one, timeline);
  AddPauses(view.pauses, timeline);
  AddRenewals(view.renewals, timeline);
  AddBlocks(view.blocks, timeline);
  AddPrices(view.prices, timeline);
  std::string text = absl::StrCat(one.name(), "\n", Head(one), "\n", Say(text::kDates), "\n");
  absl::StrAppend(&text, dates.ToString(kIndent), "\n", Say(text::kTimeline), "\n");
  absl::StrAppend(&text, std::move(timeline).ToString(today));
  if (!view.packs.empty()) {
    absl::StrAppend(&text, "\n", Say(text::kClassPacks), "\n", Packs(view.packs));
  }
  return text;
}

}  // namespace vinculo::ctl
