#pragma once

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::gateway {

enum class Encoding { kIdentity, kGzip };

// The encoding to answer in: gzip where Accept-Encoding allows it and does not prefer identity. An
// absent header allows identity only. Neither acceptable ("identity;q=0"): INVALID_ARGUMENT,
// ENCODING_NOT_ACCEPTABLE, which is sent as 406.
absl::StatusOr<Encoding> NegotiateEncoding(absl::string_view accept_encoding);

// "pt-BR" or "en".
using Language = absl::string_view;
inline constexpr Language kPortuguese = "pt-BR";
inline constexpr Language kEnglish = "en";

// `lang` of the query first ("pt-BR", "pt", "en"; another is LANGUAGE_UNKNOWN), then
// Accept-Language, then pt-BR.
absl::StatusOr<Language> NegotiateLanguage(absl::string_view lang,
                                           absl::string_view accept_language);

}  // namespace vinculo::gateway
