// C-01. Who makes a transition, as the README says: RPCs and jobs that there are, and every one of
// them whose code makes it.

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"

namespace vinculo::contract {
namespace {

using Names = std::set<std::string>;

constexpr char kService[] = VINCULO_SOURCE_DIR "/services/contract";

std::string TextOf(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Names AllOf(const std::string& text, const std::regex& pattern) {
  Names names;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    names.insert((*match)[1].str());
  }
  return names;
}

// Of the files under a folder, what the pattern's group finds.
Names AllUnder(const std::string& folder, const char* extension, const std::regex& pattern) {
  Names names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == extension) names.merge(AllOf(TextOf(entry.path()), pattern));
  }
  return names;
}

Names Rpcs() {
  return AllUnder(
      VINCULO_SOURCE_DIR "/proto/vinculo/contract/v1", ".proto", std::regex(R"(\brpc (\w+)\()"));
}

Names Jobs() {
  return AllUnder(absl::StrCat(kService, "/jobs"),
                  ".h",
                  std::regex(R"re(string_view id\(\) const override \{ return "(\w+)")re"));
}

// The RPCs and jobs in the "who" cells of an axis' verb ("lifecycle end"); of all, without one.
Names Doers(const std::string& axis_and_verb = "") {
  static const std::regex kName(R"(\b([A-Z]\w*[a-z][A-Z]\w*|[a-z]+_\w+)\b)");
  static const Names kAxes{"lifecycle", "access", "billing", "credit_listing"};
  Names doers;
  const std::vector<std::string> lines =
      absl::StrSplit(TextOf(absl::StrCat(kService, "/README.md")), '\n');
  for (const std::string& line : lines) {
    const std::vector<std::string> cells = absl::StrSplit(line, '|');
    if (cells.size() != 7) continue;
    const std::string axis(absl::StripAsciiWhitespace(cells[1]));
    const std::string verb(absl::StripAsciiWhitespace(cells[2]));
    if (!kAxes.contains(axis)) continue;
    if (axis_and_verb.empty() || axis_and_verb == absl::StrCat(axis, " ", verb)) {
      doers.merge(AllOf(cells[5], kName));
    }
  }
  return doers;
}

// create_pause: CreatePause.
std::string InPascalCase(const std::string& stem) {
  std::string name;
  for (const absl::string_view word : absl::StrSplit(stem, '_')) {
    name += absl::ascii_toupper(word[0]);
    absl::StrAppend(&name, word.substr(1));
  }
  return name;
}

// The RPCs whose handlers call one of these. A preview writes nothing.
Names RpcsThatCall(const std::regex& call) {
  const Names rpcs = Rpcs();
  Names found;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(absl::StrCat(kService, "/handlers"))) {
    const std::string rpc = InPascalCase(entry.path().stem().string());
    if (entry.path().extension() != ".cc" || !rpcs.contains(rpc)) continue;
    if (rpc.starts_with("Preview")) continue;
    if (std::regex_search(TextOf(entry.path()), call)) found.insert(rpc);
  }
  return found;
}

// Likewise of jobs, by the names of their files.
Names JobsThatCall(const std::regex& call) {
  const Names jobs = Jobs();
  Names found;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(absl::StrCat(kService, "/jobs"))) {
    const std::string job = entry.path().stem().string();
    if (entry.path().extension() != ".cc" || !jobs.contains(job)) continue;
    if (std::regex_search(TextOf(entry.path()), call)) found.insert(job);
  }
  return found;
}

TEST(RuleC01Doers, AreRpcsAndJobsThatThereAre) {
  const Names rpcs = Rpcs(), jobs = Jobs(), doers = Doers();
  ASSERT_GE(doers.size(), 20u);
  for (const std::string& doer : doers) {
    EXPECT_TRUE(rpcs.contains(doer) || jobs.contains(doer)) << doer;
  }
}

struct Calls {
  const char* axis_and_verb;
  const char* call;  // of the domain, or of what handlers share
};

class RuleC01DoersOf : public ::testing::TestWithParam<Calls> {};

TEST_P(RuleC01DoersOf, AreAllWhoseCodeMakesTheTransition) {
  const std::regex call(GetParam().call);
  Names found = RpcsThatCall(call);
  found.merge(JobsThatCall(call));
  EXPECT_FALSE(found.empty()) << GetParam().call;
  const Names said = Doers(GetParam().axis_and_verb);
  for (const std::string& one : found) {
    EXPECT_TRUE(said.contains(one)) << GetParam().axis_and_verb << " omits " << one;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    RuleC01DoersOf,
    ::testing::Values(Calls{"lifecycle send", R"(\bAwaiting\()"},
                      Calls{"lifecycle answer", R"(\bDraftAgain\()"},
                      Calls{"lifecycle activate", R"(\bActivate\()"},
                      Calls{"lifecycle start", R"(&Started\b)"},
                      Calls{"lifecycle pause", R"(\bBegunOn\()"},
                      Calls{"lifecycle resume", R"(\b(Resumed|OverOn)\()"},
                      Calls{"lifecycle transfer", R"(\bTransferred\()"},
                      Calls{"lifecycle end", R"(\b(End|ApplyTermination)\()"},
                      Calls{"lifecycle expire", R"(&Expired\b)"},
                      Calls{"access block", R"(\bWithNewBlock\()"},
                      Calls{"access unblock", R"(\bLifted\()"},
                      Calls{"billing stop", R"(CheckMoves\(contract\.billing)"},
                      Calls{"billing resume", R"(CheckMoves\(contract\.billing)"},
                      Calls{"credit_listing notify", R"(\bWithListing\([^;]*kNoticeSent)"},
                      Calls{"credit_listing list", R"(\bWithListing\([^;]*kListed)"},
                      Calls{"credit_listing unlist", R"(CreditListing::kNotListed\b)"}));

}  // namespace
}  // namespace vinculo::contract
