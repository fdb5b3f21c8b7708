#include "services/contract/domain/signature/signature_transitions.h"

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/signature/reasons.h"

namespace vinculo::contract {
namespace {

constexpr SignatureState kStates[] = {SignatureState::kSent,
                                      SignatureState::kViewed,
                                      SignatureState::kSigned,
                                      SignatureState::kRefused,
                                      SignatureState::kExpired,
                                      SignatureState::kCancelled};
constexpr SignatureVerb kVerbs[] = {SignatureVerb::kView,
                                    SignatureVerb::kSign,
                                    SignatureVerb::kRefuse,
                                    SignatureVerb::kLapse,
                                    SignatureVerb::kCancel};

std::string Row(SignatureVerb verb, SignatureState from, SignatureState to) {
  return absl::StrCat(ToString(verb), " ", ToString(from), " ", ToString(to));
}

// The rows "| verb | FROM | TO | who |" of the README's section on signatures.
std::set<std::string> PublishedRows() {
  std::ifstream file(VINCULO_SOURCE_DIR "/services/contract/README.md");
  std::set<std::string> rows;
  bool in_section = false;
  for (std::string line; std::getline(file, line);) {
    if (absl::StartsWith(line, "#")) in_section = absl::StrContains(line, "(C-21)");
    const std::vector<std::string> cells = absl::StrSplit(line, '|');
    if (!in_section || cells.size() != 6) continue;
    std::vector<std::string> row;
    for (const int cell : {1, 2, 3}) {
      row.push_back(std::string(absl::StripAsciiWhitespace(cells[cell])));
    }
    if (row[0] == "verb" || row[0][0] == '-') continue;
    rows.insert(absl::StrCat(row[0], " ", row[1], " ", row[2]));
  }
  return rows;
}

TEST(RuleC21Transitions, AreThePublishedTableAndNothingElse) {
  const std::set<std::string> published = PublishedRows();
  EXPECT_EQ(published.size(), kSignatureTransitions.size());
  for (const SignatureVerb verb : kVerbs) {
    for (const SignatureState from : kStates) {
      for (const SignatureState to : kStates) {
        EXPECT_EQ(Allows(verb, from, to), published.contains(Row(verb, from, to)))
            << Row(verb, from, to);
      }
    }
  }
}

TEST(RuleC21Transitions, LeadNowhereFromAClosedRequest) {
  for (const SignatureState state : kStates) {
    for (const SignatureVerb verb : kVerbs) {
      if (IsOpen(state)) continue;
      EXPECT_THAT(CheckStartsFrom(verb, state),
                  testing::IsError(absl::StatusCode::kFailedPrecondition, kSignatureState));
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
