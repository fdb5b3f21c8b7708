#pragma once
// What vinculoctl says, in pt-BR and in English. What services say comes in their own words.

#include <string>

#include "absl/strings/string_view.h"
#include "absl/strings/substitute.h"

namespace vinculo::ctl {

enum class Language { kPtBr, kEn };

struct Text {
  const char* pt_br;
  const char* en;
};

namespace text {
#define TEXT(name, pt_br, en) inline constexpr Text name{pt_br, en};
#include "tools/vinculoctl/texts.inc"
#undef TEXT
}  // namespace text

// "pt-BR", "pt_BR.UTF-8", "en", "en_US": whatever begins with the name of a language that there is.
// The product's own language, pt-BR, for anything else ("C", "").
Language LanguageOf(absl::string_view tag);
// "pt-BR" or "en".
const char* TagOf(Language language);

// --lang among the arguments, else VINCULO_LANG, else LC_ALL, LC_MESSAGES, LANG.
Language ChooseLanguage(int argc, const char* const* argv);

// The language of this process; set it once, before anything is said.
Language CurrentLanguage();
void SetLanguage(Language language);

template <class... Values>
std::string Say(const Text& text, const Values&... values) {
  return absl::Substitute(CurrentLanguage() == Language::kEn ? text.en : text.pt_br, values...);
}

}  // namespace vinculo::ctl
