#include "services/gateway/http/negotiation.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

struct Preference {
  absl::string_view name;
  double quality;
};

// RFC 9110 section 12.4.2; a quality that is no number counts as 0.
std::vector<Preference> ParsePreferences(absl::string_view list) {
  std::vector<Preference> preferences;
  for (const absl::string_view item : absl::StrSplit(list, ',', absl::SkipWhitespace())) {
    const std::vector<absl::string_view> parts = absl::StrSplit(item, ';');
    Preference preference{absl::StripAsciiWhitespace(parts[0]), 1};
    for (size_t i = 1; i < parts.size(); ++i) {
      absl::string_view parameter = absl::StripAsciiWhitespace(parts[i]);
      if (!absl::StartsWithIgnoreCase(parameter, "q=")) continue;
      parameter.remove_prefix(2);
      if (!absl::SimpleAtod(parameter, &preference.quality) || !(preference.quality <= 1)) {
        preference.quality = 0;
      }
    }
    preferences.push_back(preference);
  }
  return preferences;
}

double QualityOf(const std::vector<Preference>& preferences,
                 absl::string_view name,
                 double otherwise) {
  double wildcard = otherwise;
  for (const Preference& preference : preferences) {
    if (absl::EqualsIgnoreCase(preference.name, name)) return preference.quality;
    if (preference.name == "*") wildcard = preference.quality;
  }
  return wildcard;
}

// Empty where the tag is of neither language.
Language LanguageOf(absl::string_view tag) {
  const absl::string_view primary = tag.substr(0, tag.find('-'));
  if (absl::EqualsIgnoreCase(primary, "pt")) return kPortuguese;
  if (absl::EqualsIgnoreCase(primary, "en")) return kEnglish;
  return {};
}

}  // namespace

absl::StatusOr<Encoding> NegotiateEncoding(absl::string_view accept_encoding) {
  const std::vector<Preference> preferences = ParsePreferences(accept_encoding);
  const double gzip = QualityOf(preferences, "gzip", 0);
  // Identity is acceptable unless it is refused by its name or by "*;q=0"; unnamed, it ranks below
  // what is named.
  const double identity = QualityOf(preferences, "identity", 0.001);
  if (gzip > 0 && gzip >= identity) return Encoding::kGzip;
  if (identity > 0) return Encoding::kIdentity;
  return errors::InvalidArgument("ENCODING_NOT_ACCEPTABLE", "answers come as gzip or identity");
}

absl::StatusOr<Language> NegotiateLanguage(absl::string_view lang,
                                           absl::string_view accept_language) {
  if (!lang.empty()) {
    if (const Language language = LanguageOf(lang); !language.empty()) return language;
    return errors::InvalidField("lang", "LANGUAGE_UNKNOWN", "use pt-BR or en");
  }
  Language best = kPortuguese;
  double best_quality = 0;
  for (const Preference& preference : ParsePreferences(accept_language)) {
    const Language language = LanguageOf(preference.name);
    if (language.empty() || preference.quality <= best_quality) continue;
    best = language;
    best_quality = preference.quality;
  }
  return best;
}

}  // namespace vinculo::gateway
