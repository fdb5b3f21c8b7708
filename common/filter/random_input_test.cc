// Seeded random mutations of good inputs, for a second: nothing may crash, and what is accepted
// must be sound. The libFuzzer targets (*_fuzz.cc) go deeper.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/filter/condition.h"
#include "common/filter/page_token.h"

namespace vinculo::filter {
namespace {

constexpr absl::Duration kFor = absl::Seconds(1);

class Mutator {
 public:
  explicit Mutator(uint32_t seed) : random_(seed) {}

  std::string Mutate(std::string text) {
    for (uint32_t edits = 1 + random_() % 6; edits > 0; --edits) {
      const size_t at = text.empty() ? 0 : random_() % text.size();
      switch (random_() % 4) {
        case 0:
          text.insert(at, 1, static_cast<char>(random_()));
          break;
        case 1:
          text.insert(at, kPieces[random_() % kPieces.size()]);
          break;
        case 2:
          if (!text.empty()) text.erase(at, 1 + random_() % 3);
          break;
        default:
          if (!text.empty()) text[at] = static_cast<char>(random_());
      }
    }
    return text;
  }
  size_t Below(size_t bound) { return random_() % bound; }

 private:
  const std::vector<std::string> kPieces = {"(",
                                            ")",
                                            "\"",
                                            "\\",
                                            "*",
                                            " AND ",
                                            " OR ",
                                            "NOT ",
                                            "-",
                                            ":",
                                            "!=",
                                            "<=",
                                            "a = 1",
                                            "$1",
                                            "--",
                                            "'",
                                            ";"};
  std::mt19937 random_;
};

// Outside of parameters a condition consists of our own words alone.
bool IsOurSql(const std::string& sql) {
  return sql.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789$:()<>='* ") ==
         std::string::npos;
}

TEST(RandomInput, FiltersAreCompiledOrRefused) {
  const Schema schema(Field::Uuid("name", "id"),
                      {Field::Text("a", "a").Nullable(),
                       Field::Int("b", "b"),
                       Field::Day("c", "c"),
                       Field::TextArray("d", "d")});
  const std::vector<std::string> seeds = {"a = \"x*\" AND (b > 3 OR c <= 2025-01-31) -d:\"y\"",
                                          "NOT (a:b OR a != \"\\\"\")",
                                          "((((b = 1))))"};
  constexpr uint32_t kSeed = 20250131;
  Mutator mutator(kSeed);
  int accepted = 0;
  for (const absl::Time end = absl::Now() + kFor; absl::Now() < end;) {
    const std::string filter = mutator.Mutate(seeds[mutator.Below(seeds.size())]);
    const auto condition = Compile(schema, filter, 1);
    if (!condition.ok()) continue;
    ++accepted;
    ASSERT_TRUE(IsOurSql(condition->sql)) << condition->sql;
    const std::string next = absl::StrCat("$", condition->parameters.size() + 1, "::");
    ASSERT_EQ(condition->sql.find(next), std::string::npos);
  }
  EXPECT_GT(accepted, 100);
}

TEST(RandomInput, PageTokensAreRefused) {
  const PageTokens tokens("0123456789abcdef0123456789abcdef");
  const ListScope scope{.method = "/s/List"};
  const std::string token = tokens.Seal(scope, {std::string("Ana"), std::nullopt, "id"});
  constexpr uint32_t kSeed = 20250201;
  Mutator mutator(kSeed);
  for (const absl::Time end = absl::Now() + kFor; absl::Now() < end;) {
    const std::string mutated = mutator.Mutate(token);
    const auto opened = tokens.Open(scope, mutated);
    // Base64 has several spellings of the same bytes; other bytes are never accepted.
    if (opened.ok()) {
      ASSERT_EQ(*opened, *tokens.Open(scope, token)) << mutated;
    }
  }
}

}  // namespace
}  // namespace vinculo::filter
