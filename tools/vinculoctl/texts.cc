#include "tools/vinculoctl/texts.h"

#include <cstdlib>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace vinculo::ctl {
namespace {

Language current = Language::kPtBr;

// As the system reads them: the first one that says anything.
absl::string_view SystemLanguage() {
  for (const char* name : {"VINCULO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "";
}

}  // namespace

Language LanguageOf(absl::string_view tag) {
  return absl::StartsWithIgnoreCase(tag, "en") ? Language::kEn : Language::kPtBr;
}

const char* TagOf(Language language) { return language == Language::kEn ? "en" : "pt-BR"; }

Language ChooseLanguage(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    absl::string_view argument = argv[i];
    if (!absl::ConsumePrefix(&argument, "--lang")) continue;
    if (absl::ConsumePrefix(&argument, "=")) return LanguageOf(argument);
    if (argument.empty() && i + 1 < argc) return LanguageOf(argv[i + 1]);
  }
  return LanguageOf(SystemLanguage());
}

Language CurrentLanguage() { return current; }
void SetLanguage(Language language) { current = language; }

}  // namespace vinculo::ctl
