#include "tools/vinculoctl/texts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <vector>

namespace vinculo::ctl {
namespace {

struct Named {
  const char* name;
  Text text;
};

const std::vector<Named>& All() {
  static const std::vector<Named> all = {
#define TEXT(name, pt_br, en) {#name, {pt_br, en}},
#include "tools/vinculoctl/texts.inc"
#undef TEXT
  };
  return all;
}

std::set<char> ValuesOf(const std::string& text) {
  std::set<char> values;
  for (size_t at = text.find('$'); at != std::string::npos; at = text.find('$', at + 1)) {
    values.insert(text[at + 1]);
  }
  return values;
}

TEST(RuleX09Texts, AreThereInBothLanguagesWithTheSameValues) {
  for (const Named& named : All()) {
    EXPECT_STRNE(named.text.pt_br, "") << named.name;
    EXPECT_STRNE(named.text.en, "") << named.name;
    EXPECT_EQ(ValuesOf(named.text.pt_br), ValuesOf(named.text.en)) << named.name;
  }
}

TEST(RuleX09Texts, AreSaidInTheLanguageOfTheProcess) {
  SetLanguage(Language::kEn);
  EXPECT_EQ(Say(text::kFileEmpty, "a.csv"), "a.csv is empty");
  SetLanguage(Language::kPtBr);
  EXPECT_EQ(Say(text::kFileEmpty, "a.csv"), "a.csv está vazio");
}

TEST(Language, IsReadFromAnyNameOfIt) {
  for (const char* tag : {"en", "EN", "en_US.UTF-8", "en-GB"}) {
    EXPECT_EQ(LanguageOf(tag), Language::kEn) << tag;
  }
  for (const char* tag : {"pt-BR", "pt_BR.UTF-8", "pt", "C", "C.UTF-8", "", "fr_FR"}) {
    EXPECT_EQ(LanguageOf(tag), Language::kPtBr) << tag;
  }
}

TEST(Language, IsChosenByFlagThenVariableThenSystem) {
  const auto choose = [](std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "vinculoctl");
    return ChooseLanguage(static_cast<int>(arguments.size()), arguments.data());
  };
  setenv("LANG", "en_US.UTF-8", 1);
  unsetenv("LC_ALL");
  unsetenv("LC_MESSAGES");
  unsetenv("VINCULO_LANG");
  EXPECT_EQ(choose({"version"}), Language::kEn);
  setenv("VINCULO_LANG", "pt-BR", 1);
  EXPECT_EQ(choose({"version"}), Language::kPtBr);
  EXPECT_EQ(choose({"--lang", "en", "version"}), Language::kEn);
  EXPECT_EQ(choose({"--lang=en"}), Language::kEn);
  EXPECT_EQ(choose({"--lang"}), Language::kPtBr);
  unsetenv("VINCULO_LANG");
}

}  // namespace
}  // namespace vinculo::ctl
