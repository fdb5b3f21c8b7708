#include "services/client_registry/domain/search_score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::client_registry {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

const Uuid kA = MakeUuidV7(1, 0, 0);
const Uuid kB = MakeUuidV7(2, 0, 0);
const Uuid kC = MakeUuidV7(3, 0, 0);

auto Is(const Uuid& id) { return Field(&ScoredClient::id, id); }

TEST(RuleR36NameScore, IsHighestForTheWholeName) {
  EXPECT_THAT(NameScore("ANA LIMA", "ANA LIMA"), DoubleEq(kScoreNameMax));
  EXPECT_LT(NameScore("ANA LIMA", "ANA LIMA"), kScoreExact);
}

TEST(RuleR36NameScore, FallsWithEachDifference) {
  const double exact = NameScore("THIAGO SILVA", "THIAGO SILVA");
  const double sound = NameScore("TIAGO SILVA", "THIAGO SILVA");
  const double typo = NameScore("TIAGO SLVA", "THIAGO SILVA");
  const double other = NameScore("TIAGO SLVA", "THIAGO PEREIRA");
  EXPECT_GT(exact, sound);
  EXPECT_GT(sound, typo);
  EXPECT_GT(typo, kScoreMin);
  EXPECT_LT(other, typo);
}

TEST(RuleR36NameScore, PrefersTheNameWithLittleBesides) {
  EXPECT_GT(NameScore("ANA LIMA", "ANA LIMA"), NameScore("ANA LIMA", "ANA PEREIRA LIMA"));
}

TEST(RuleR36NameScore, DoesNotMindTheOrderOfWords) {
  EXPECT_EQ(NameScore("LIMA ANA", "ANA LIMA"), NameScore("ANA LIMA", "ANA LIMA"));
}

TEST(RuleR36NameScore, CountsTheBeginningOfAWord) {
  EXPECT_GT(NameScore("NASC", "ANA NASCIMENTO"), kScoreMin);
  EXPECT_LT(NameScore("NA", "CARLA NASCIMENTO"), kScoreMin);
}

TEST(RuleR36NameScore, IsNothingWithoutWords) {
  EXPECT_EQ(NameScore("", "ANA"), 0);
  EXPECT_EQ(NameScore("ANA", ""), 0);
}

TEST(RuleR36BestNames, ComeBestFirstAndThenByName) {
  EXPECT_THAT(
      BestNames("ANA LIMA", {{kA, "ANA LIMA SOUZA"}, {kB, "ANA LIMA"}, {kC, "ANA LIMA ALVES"}}, 10),
      ElementsAre(Is(kB), Is(kC), Is(kA)));
}

TEST(RuleR36BestNames, ComeOnceAndAtMostSoMany) {
  EXPECT_THAT(BestNames("ANA", {{kA, "ANA"}, {kA, "ANA"}, {kB, "ANA"}, {kC, "ANA"}}, 2),
              ElementsAre(Is(kA), Is(kB)));
}

TEST(RuleR36BestNames, LeaveOutWhatWasNotMeant) {
  EXPECT_THAT(BestNames("ANA", {{kA, "PEREIRA GOMES"}}, 10), IsEmpty());
}

}  // namespace
}  // namespace vinculo::client_registry
