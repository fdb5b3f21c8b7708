#pragma once
#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::brazil {

// Names of people and companies (docs/brazil.md section 5). None of these fails: bytes that are not
// UTF-8 become U+FFFD.

// As stored: Unicode NFC, every run of spaces of any kind one space, none at the ends, control and
// invisible formatting characters taken away. The case stays as typed.
std::string NormalizeName(absl::string_view name);

// What two spellings of one name have in common: without marks, upper case, without punctuation.
// Apostrophes and dots join what they part ("D'Ávila" is DAVILA, "J.P." is JP); hyphens and other
// signs part words ("Ana-Rita" is ANA RITA).
std::string NameSearchKey(absl::string_view name);

// For screens: words in upper or lower case get a capital, de, da, do, das, dos and e between words
// none; a word of mixed case stays as typed ("McDonald"). For people; acronyms of companies would
// lose their capitals.
std::string NameDisplayCase(absl::string_view name);

}  // namespace vinculo::brazil
