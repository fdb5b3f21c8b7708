#include "services/client_registry/domain/name_hashes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "common/testing/matchers/matchers.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;

const Uuid kTenant = *Uuid::Parse("00000000-0000-7000-8000-000000000001");
const Uuid kOther = *Uuid::Parse("00000000-0000-7000-8000-000000000002");

bool Meet(const std::vector<int32_t>& a, const std::vector<int32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&b](int32_t hash) {
    return std::find(b.begin(), b.end(), hash) != b.end();
  });
}

struct PairCase {
  const char* name;
  const char* searched;
  const char* stored;
  bool found;
};
class NameHashesTest : public ::testing::TestWithParam<PairCase> {};

TEST_P(NameHashesTest, AWordFindsTheNamesThatSoundLikeItOrDifferByALetter) {
  const PairCase& pair = GetParam();
  EXPECT_EQ(Meet(WordHashes(kTenant, pair.searched, false), NameHashes(kTenant, pair.stored)),
            pair.found);
}

INSTANTIATE_TEST_VINCULO_P(
    RuleR36,
    NameHashesTest,
    ::testing::Values(PairCase{"TheSame", "SILVA", "ANA SILVA", true},
                      PairCase{"ALetterMissing", "SLVA", "ANA SILVA", true},
                      PairCase{"ALetterTooMany", "SILVVVA", "ANA SILVA", true},
                      PairCase{"AWrongLetter", "SALVA", "ANA SILVA", true},
                      PairCase{"TwoSwapped", "SIVLA", "ANA SILVA", true},
                      PairCase{"TwoWrongLetters", "SARVA", "ANA SILVA", false},
                      PairCase{"TheSameSound", "THIAGO", "TIAGO SOUZA", true},
                      PairCase{"AnotherSpelling", "SOUSA", "TIAGO SOUZA", true},
                      PairCase{"SoundAndALetter", "WASCONSELOS", "VASCONCELOS", true},
                      PairCase{"LongWordWithALetterTooMany", "NASCIEMENTO", "NASCIMENTO", true},
                      PairCase{"AShortWordIsExact", "ANA", "ADA", false},
                      PairCase{"AnotherName", "PEREIRA", "ANA SILVA", false}));

TEST(RuleR36NameHashes, TheWordBeingTypedFindsNamesThatBeginSo) {
  const std::vector<int32_t> stored = NameHashes(kTenant, "ANA NASCIMENTO");
  EXPECT_TRUE(Meet(WordHashes(kTenant, "NAS", true), stored));
  EXPECT_TRUE(Meet(WordHashes(kTenant, "NASC", true), stored));
  EXPECT_TRUE(Meet(WordHashes(kTenant, "NASCI", true), stored));
  EXPECT_TRUE(Meet(WordHashes(kTenant, "NASCIM", true), stored));
  EXPECT_FALSE(Meet(WordHashes(kTenant, "NAS", false), stored));
  EXPECT_FALSE(Meet(WordHashes(kTenant, "NA", true), stored));
}

TEST(RuleR36NameHashes, OfTwoTenantsNeverMeet) {
  EXPECT_FALSE(Meet(WordHashes(kTenant, "SILVA", false), NameHashes(kOther, "ANA SILVA")));
}

TEST(RuleR36NameHashes, AreStoredAndThereforeNeverChange) {
  EXPECT_THAT(NameHashes(kTenant, "ANA"), ElementsAre(::testing::_));
  EXPECT_EQ(NameHashes(kTenant, "ANA"), WordHashes(kTenant, "ANA", false));
  EXPECT_EQ(NameHashes(kTenant, "ANA SILVA").size(),
            1 + 1 + 5 + 2);  // ANA; SILVA, 5 without a letter, SIL SILV
}

TEST(RuleR36NameWords, AreWithoutParticles) {
  EXPECT_THAT(NameWords("MARIA DA CONCEICAO DOS SANTOS E SILVA"),
              ElementsAre("MARIA", "CONCEICAO", "SANTOS", "SILVA"));
  EXPECT_TRUE(NameWords("DE DA").empty());
}

struct SoundCase {
  const char* name;
  const char* sound;
};
class SoundOfTest : public ::testing::TestWithParam<SoundCase> {};
TEST_P(SoundOfTest, IsHowPortugueseSaysIt) {
  EXPECT_EQ(SoundOf(GetParam().name), GetParam().sound);
}

INSTANTIATE_TEST_VINCULO_P(RuleR36,
                           SoundOfTest,
                           ::testing::Values(SoundCase{"THIAGO", "TIAGO"},
                                             SoundCase{"SOUZA", "SOUSA"},
                                             SoundCase{"LUIZ", "LUIS"},
                                             SoundCase{"PHELIPE", "FELIPE"},
                                             SoundCase{"MATHEUS", "MATEUS"},
                                             SoundCase{"JACKSON", "JACSON"},
                                             SoundCase{"YASMIN", "IASMIN"},
                                             SoundCase{"YASMIM", "IASMIN"},
                                             SoundCase{"WALTER", "VALTER"},
                                             SoundCase{"GISELE", "JISELE"},
                                             SoundCase{"GISELLE", "JISELE"},
                                             SoundCase{"QUEIROZ", "CEIROS"},
                                             SoundCase{"CHAVES", "XAVES"},
                                             SoundCase{"NASCIMENTO", "NASIMENTO"},
                                             SoundCase{"HELENA", "ELENA"},
                                             SoundCase{"PESSOA", "PESOA"}));

}  // namespace
}  // namespace vinculo::client_registry
