#pragma once
// X-09, C-43. What each finding is called in Portuguese and English.

#include <string>

#include "absl/strings/string_view.h"
#include "services/contract/domain/pricing/explain.h"

namespace vinculo::contract {

struct FindingWords {
  absl::string_view code;
  // {price} stands for the fact of that name.
  absl::string_view pt_br;
  absl::string_view en;
};

// A code without words is a bug and stops the process.
const FindingWords& WordsOf(absl::string_view code);

// "R$ 99,90", "22/11/2026", what causes are called.
std::string SentencePtBr(const Finding& finding);
// "BRL 99.90", "2026-11-22".
std::string SentenceEn(const Finding& finding);
// For programs: "99.90", "2026-11-22".
std::string PlainText(const Fact& fact);

}  // namespace vinculo::contract
