#include "services/contract/domain/lifecycle_transitions.h"

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

constexpr Lifecycle kLifecycles[] = {Lifecycle::kDraft,
                                     Lifecycle::kAwaitingSignature,
                                     Lifecycle::kScheduled,
                                     Lifecycle::kActive,
                                     Lifecycle::kSuspended,
                                     Lifecycle::kEnded};
constexpr Verb kVerbs[] = {Verb::kSend,
                           Verb::kAnswer,
                           Verb::kActivate,
                           Verb::kStart,
                           Verb::kPause,
                           Verb::kResume,
                           Verb::kTransfer,
                           Verb::kEnd,
                           Verb::kExpire};

std::string Row(Verb verb, Lifecycle from, Lifecycle to) {
  return absl::StrCat(ToString(verb), " ", ToString(from), " ", ToString(to));
}

// The rows "| lifecycle | verb | FROM | TO |" of the table that the service's README publishes.
std::set<std::string> PublishedRows() {
  std::ifstream file(VINCULO_SOURCE_DIR "/services/contract/README.md");
  std::set<std::string> rows;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> cells = absl::StrSplit(line, '|');
    if (cells.size() != 7 || absl::StripAsciiWhitespace(cells[1]) != "lifecycle") continue;
    std::vector<std::string> row;
    for (const int cell : {2, 3, 4}) {
      row.push_back(std::string(absl::StripAsciiWhitespace(cells[cell])));
    }
    rows.insert(absl::StrCat(row[0], " ", row[1], " ", row[2]));
  }
  return rows;
}

TEST(RuleC01Transitions, AreThePublishedTable) {
  std::set<std::string> rows;
  for (const Transition& row : kTransitions) rows.insert(Row(row.verb, row.from, row.to));
  EXPECT_EQ(rows.size(), kTransitions.size()) << "a row stands twice";
  EXPECT_EQ(rows, PublishedRows());
}

TEST(RuleC01Transitions, AllowTheTableAndNothingElse) {
  const std::set<std::string> published = PublishedRows();
  for (const Verb verb : kVerbs) {
    for (const Lifecycle from : kLifecycles) {
      for (const Lifecycle to : kLifecycles) {
        EXPECT_EQ(Allows(verb, from, to), published.contains(Row(verb, from, to)))
            << Row(verb, from, to);
      }
    }
  }
}

TEST(RuleC01Transitions, LeadNowhereFromAnEndedContract) {
  for (const Verb verb : kVerbs) {
    EXPECT_THAT(CheckStartsFrom(verb, Lifecycle::kEnded),
                testing::IsError(absl::StatusCode::kFailedPrecondition, kContractState));
  }
}

TEST(RuleC01Transitions, SayWhichStatesAVerbStartsFrom) {
  const absl::Status status = CheckStartsFrom(Verb::kActivate, Lifecycle::kActive);
  const errors::Metadata metadata = errors::MetadataOf(status);
  ASSERT_EQ(metadata.size(), 2u);
  std::set<std::string> pairs;
  for (const errors::Pair& pair : metadata) pairs.insert(absl::StrCat(pair.key, "=", pair.value));
  EXPECT_EQ(pairs, (std::set<std::string>{"allowed=DRAFT,SCHEDULED", "lifecycle=ACTIVE"}));
}

}  // namespace
}  // namespace vinculo::contract
