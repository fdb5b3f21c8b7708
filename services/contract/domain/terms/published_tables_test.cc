// C-01, C-05 to C-09. The tables of the README are those of the code.

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/axis_transitions.h"
#include "services/contract/domain/terms/date_rules.h"

namespace vinculo::contract {
namespace {

using Rows = std::set<std::string>;

// "a|b|c" of each row of the README whose first cell is one of `firsts`, of so many cells.
Rows PublishedRows(const std::set<std::string>& firsts, size_t cells) {
  std::ifstream file(VINCULO_SOURCE_DIR "/services/contract/README.md");
  Rows rows;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> row;
    for (const absl::string_view cell : absl::StrSplit(line, '|')) {
      row.emplace_back(absl::StripAsciiWhitespace(cell));
    }
    if (row.size() < cells + 2 || !firsts.contains(row[1])) continue;
    rows.insert(absl::StrJoin(row.begin() + 1, row.begin() + 1 + cells, "|"));
  }
  return rows;
}

TEST(RuleC01AxisTransitions, AreThePublishedTable) {
  Rows rows;
  for (const AxisTransition& row : kAxisTransitions) {
    EXPECT_TRUE(
        rows.insert(absl::StrCat(row.axis, "|", row.verb, "|", row.from, "|", row.to)).second);
  }
  EXPECT_EQ(rows, PublishedRows({"access", "billing", "credit_listing"}, 4));
}

TEST(RuleC05DateRules, AreThePublishedTable) {
  Rows rows;
  for (const DateRule& rule : kDateRules) {
    rows.insert(absl::StrCat(rule.id, "|", rule.date, "|", rule.written_by, "|", rule.may_change));
  }
  EXPECT_EQ(rows, PublishedRows({"C-05", "C-06", "C-07", "C-08", "C-09", "C-41"}, 4));
}

constexpr CreditListing kListings[] = {
    CreditListing::kNotListed, CreditListing::kNoticeSent, CreditListing::kListed};

TEST(RuleC01AxisTransitions, NeverListWithoutANotice) {
  EXPECT_THAT(CheckMoves(CreditListing::kNotListed, CreditListing::kListed),
              testing::IsError(absl::StatusCode::kFailedPrecondition, kContractState));
  int allowed = 0;
  for (const CreditListing from : kListings) {
    for (const CreditListing to : kListings) allowed += CheckMoves(from, to).ok() ? 1 : 0;
  }
  EXPECT_EQ(allowed, 5);
}

TEST(RuleC01AxisTransitions, StopAndResumeBilling) {
  EXPECT_THAT(CheckMoves(Billing::kCharging, Billing::kNotCharging), testing::IsOk());
  EXPECT_THAT(CheckMoves(Billing::kNotCharging, Billing::kCharging), testing::IsOk());
  EXPECT_FALSE(CheckMoves(Billing::kCharging, Billing::kCharging).ok());
}

TEST(RuleC01AxisTransitions, LeadFromEachAccessToEveryOther) {
  constexpr Access kAccesses[] = {Access::kNormal, Access::kReduced, Access::kBlocked};
  for (const Access from : kAccesses) {
    for (const Access to : kAccesses) EXPECT_EQ(Moves(from, to), from != to);
  }
}

}  // namespace
}  // namespace vinculo::contract
