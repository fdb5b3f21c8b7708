#include "common/brazil/person_name.h"

#include <gtest/gtest.h>

namespace vinculo::brazil {
namespace {

struct NameCase {
  const char* typed;
  const char* expected;
};

TEST(NormalizeName, CollapsesSpacesOfEveryKind) {
  for (const NameCase& c : {NameCase{"  Maria   da  Silva ", "Maria da Silva"},
                            {"Maria\tda\nSilva", "Maria da Silva"},
                            {"Maria\xC2\xA0\xE2\x80\x83Silva", "Maria Silva"},
                            {"", ""},
                            {" \t ", ""},
                            {"maria DA Silva", "maria DA Silva"}}) {
    EXPECT_EQ(NormalizeName(c.typed), c.expected) << c.typed;
  }
}

TEST(NormalizeName, ComposesAccents) {
  EXPECT_EQ(NormalizeName("Concei\x63\xCC\xA7\x61\xCC\x83o"), "Conceição");
  EXPECT_EQ(NormalizeName("Conceição"), "Conceição");
}

TEST(NormalizeName, ComposesWhatAnInvisibleCharacterHadParted) {
  EXPECT_EQ(NormalizeName("Joa\xE2\x80\x8B\xCC\x83o"), "João");
}

TEST(NormalizeName, TakesControlAndInvisibleCharactersAway) {
  EXPECT_EQ(NormalizeName("Ma\x01ria\xE2\x80\x8B Silva\xEF\xBB\xBF"), "Maria Silva");
}

TEST(NormalizeName, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(NormalizeName("Jo\xE3o"), "Jo\xEF\xBF\xBDo");
  EXPECT_EQ(NormalizeName("Jo\xC3"), "Jo\xEF\xBF\xBD");
}

TEST(NameSearchKey, HasNeitherMarksNorCaseNorPunctuation) {
  for (const NameCase& c : {NameCase{"D'Ávila", "DAVILA"},
                            {"D\xE2\x80\x99Ávila", "DAVILA"},
                            {"Conceição", "CONCEICAO"},
                            {"São João", "SAO JOAO"},
                            {"  Ana-Rita   Pereira ", "ANA RITA PEREIRA"},
                            {"J.P. Souza & Filhos Ltda.", "JP SOUZA FILHOS LTDA"},
                            {"Silva, Maria (viúva)", "SILVA MARIA VIUVA"},
                            {"ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ", "AAAAAACEEEEIIIINOOOOOUUUUY"},
                            {"àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "AAAAAACEEEEIIIINOOOOOUUUUYY"},
                            {"Loja 24h", "LOJA 24H"},
                            {"", ""},
                            {"---", ""}}) {
    EXPECT_EQ(NameSearchKey(c.typed), c.expected) << c.typed;
  }
}

TEST(NameSearchKey, IsTheSameForBothFormsOfAnAccent) {
  EXPECT_EQ(NameSearchKey("Concei\x63\xCC\xA7\x61\xCC\x83o"), "CONCEICAO");
}

TEST(NameSearchKey, KnowsLettersBeyondPortuguese) {
  EXPECT_EQ(NameSearchKey("Łukasz Šimić"), "ŁUKASZ SIMIC");
  EXPECT_EQ(NameSearchKey("Groß"), "GROSS");
  EXPECT_EQ(NameSearchKey("Müller Ørsted"), "MULLER ØRSTED");
  EXPECT_EQ(NameSearchKey("Игорь"), "ИГОРЬ");
}

TEST(NameSearchKey, IsTheSameByTheFastPathAndByUnicodesTables) {
  // Every letter of Latin-1 alone, then beside a Cyrillic one, which sends the whole name to the
  // tables.
  for (int low = 0x80; low <= 0xBF; ++low) {
    const std::string letter = {'\xC3', static_cast<char>(low)};
    EXPECT_EQ(NameSearchKey("x" + letter + " ж"), NameSearchKey("x" + letter) + " Ж") << letter;
  }
  for (int c = 1; c < 128; ++c) {
    const std::string letter(1, static_cast<char>(c));
    EXPECT_EQ(NameSearchKey("x" + letter + "y ж"), NameSearchKey("x" + letter + "y") + " Ж") << c;
  }
}

TEST(NameDisplayCase, CapitalizesWordsButNotParticles) {
  for (const NameCase& c : {NameCase{"MARIA DA SILVA", "Maria da Silva"},
                            {"maria da silva", "Maria da Silva"},
                            {"Maria De Souza E Silva", "Maria de Souza e Silva"},
                            {"JOÃO DOS SANTOS", "João dos Santos"},
                            {"ANA DAS DORES DO CARMO", "Ana das Dores do Carmo"},
                            {"D'ÁVILA", "D'Ávila"},
                            {"ana-rita", "Ana-Rita"},
                            {"Ronald McDonald", "Ronald McDonald"},
                            {"ÉRICA", "Érica"},
                            {"", ""}}) {
    EXPECT_EQ(NameDisplayCase(c.typed), c.expected) << c.typed;
  }
}

TEST(NameDisplayCase, CapitalizesAParticleAtTheEnds) {
  EXPECT_EQ(NameDisplayCase("DA SILVA"), "Da Silva");
  EXPECT_EQ(NameDisplayCase("maria das"), "Maria Das");
}

}  // namespace
}  // namespace vinculo::brazil
