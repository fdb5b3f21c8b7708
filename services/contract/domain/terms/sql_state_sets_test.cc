// C-01. Statements choose contracts by their lifecycle, in SQL. The sets that they name are those
// of the published tables: what the flags count as active, or where a verb starts from.

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/terms/state_flags.h"

namespace vinculo::contract {
namespace {

using States = std::set<int>;

constexpr Lifecycle kLifecycles[] = {Lifecycle::kDraft,
                                     Lifecycle::kAwaitingSignature,
                                     Lifecycle::kScheduled,
                                     Lifecycle::kActive,
                                     Lifecycle::kSuspended,
                                     Lifecycle::kEnded};

States InForce() {
  States states;
  for (const Lifecycle one : kLifecycles) {
    if (IsInForce(one)) states.insert(static_cast<int>(one));
  }
  return states;
}

States From(Verb verb) {
  States states;
  for (const Transition& row : kTransitions) {
    if (row.verb == verb) states.insert(static_cast<int>(row.from));
  }
  return states;
}

// From which no row leads: what has ended.
States Final() {
  States states;
  for (const Lifecycle one : kLifecycles) states.insert(static_cast<int>(one));
  for (const Transition& row : kTransitions) states.erase(static_cast<int>(row.from));
  return states;
}

// Statement, its test of a lifecycle, the states that this names.
struct Use {
  std::string statement;
  std::string comparison;  // "IN", "=", "<>"
  States states;
};

std::vector<Use> UsesIn(const std::string& folder) {
  static const std::regex kTest(R"(\blifecycle\s*(IN|=|<>)\s*(\([0-9, ]+\)|[0-9]+))");
  std::vector<Use> uses;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           std::string(VINCULO_SOURCE_DIR "/services/contract/") + folder)) {
    if (entry.path().extension() != ".sql") continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    const std::string sql = text.str();
    for (std::sregex_iterator match(sql.begin(), sql.end(), kTest), end; match != end; ++match) {
      Use use{entry.path().stem().string(), (*match)[1].str(), {}};
      for (const absl::string_view number :
           absl::StrSplit((*match)[2].str(), absl::ByAnyChar("(), "), absl::SkipEmpty())) {
        use.states.insert(std::stoi(std::string(number)));
      }
      uses.push_back(std::move(use));
    }
  }
  return uses;
}

// Statements for a verb's candidates; every other one asks for what is in force, or has ended.
const std::map<std::string, Verb>& Candidates() {
  static const auto* const verbs =
      new std::map<std::string, Verb>{{"list_contracts_to_start", Verb::kStart},
                                      {"list_contracts_to_expire", Verb::kExpire},
                                      {"get_awaiting_contracts", Verb::kAnswer}};
  return *verbs;
}

TEST(RuleC01StateSets, OfStatementsAreThoseOfTheTables) {
  const std::vector<Use> uses = UsesIn("storage/queries");
  ASSERT_GE(uses.size(), 11u);
  std::set<std::string> seen;
  for (const Use& use : uses) {
    seen.insert(use.statement);
    const auto verb = Candidates().find(use.statement);
    if (verb != Candidates().end()) {
      EXPECT_EQ(use.states, From(verb->second)) << use.statement;
    } else if (use.comparison == "IN") {
      EXPECT_EQ(use.states, InForce()) << use.statement;
    } else {
      EXPECT_EQ(use.states, Final()) << use.statement;
    }
  }
  for (const auto& [statement, verb] : Candidates()) EXPECT_TRUE(seen.contains(statement));
}

TEST(RuleC01StateSets, OfIndexesAndConstraintsAreThoseOfTheTables) {
  const std::vector<Use> uses = UsesIn("migrations");
  ASSERT_GE(uses.size(), 5u);
  for (const Use& use : uses) {
    if (use.comparison == "IN") {
      EXPECT_EQ(use.states, InForce()) << use.statement;
    } else {
      EXPECT_TRUE(use.states == Final() || use.states == From(Verb::kStart)) << use.statement;
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
