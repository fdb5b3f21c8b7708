#include "common/brazil/postal_code.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/document_characters.h"
#include "common/brazil/reasons.h"
#include "common/errors/errors.h"

namespace vinculo::brazil {
namespace {

constexpr size_t kSize = 8;

// By the first five digits, both ends included.
struct PrefixRange {
  int first;
  int last;
  Uf uf;
};

constexpr PrefixRange kRanges[] = {
    {1000, 19999, Uf::kSP},  {20000, 28999, Uf::kRJ}, {29000, 29999, Uf::kES},
    {30000, 39999, Uf::kMG}, {40000, 48999, Uf::kBA}, {49000, 49999, Uf::kSE},
    {50000, 56999, Uf::kPE}, {57000, 57999, Uf::kAL}, {58000, 58999, Uf::kPB},
    {59000, 59999, Uf::kRN}, {60000, 63999, Uf::kCE}, {64000, 64999, Uf::kPI},
    {65000, 65999, Uf::kMA}, {66000, 68899, Uf::kPA}, {68900, 68999, Uf::kAP},
    {69000, 69299, Uf::kAM}, {69300, 69399, Uf::kRR}, {69400, 69899, Uf::kAM},
    {69900, 69999, Uf::kAC}, {70000, 72799, Uf::kDF}, {72800, 72999, Uf::kGO},
    {73000, 73699, Uf::kDF}, {73700, 76799, Uf::kGO}, {76800, 76999, Uf::kRO},
    {77000, 77999, Uf::kTO}, {78000, 78899, Uf::kMT}, {79000, 79999, Uf::kMS},
    {80000, 87999, Uf::kPR}, {88000, 89999, Uf::kSC}, {90000, 99999, Uf::kRS},
};

bool AllDigits(absl::string_view text) {
  for (const char c : text) {
    if (!absl::ascii_isdigit(static_cast<unsigned char>(c))) return false;
  }
  return true;
}

}  // namespace

absl::StatusOr<PostalCode> PostalCode::Parse(absl::string_view text, Reading reading) {
  const DocumentCharacters stripped = StripDocument(text);
  const bool right_form = reading == Reading::kLoose || text.size() == kSize ||
                          (text.size() == kSize + 1 && text[5] == '-');
  if (stripped.foreign || stripped.size != kSize || !AllDigits(stripped.view()) || !right_form) {
    return errors::InvalidField(
        "postal_code", kPostalCodeMalformed, "a CEP has 8 digits: 01310-200");
  }
  return PostalCode(stripped.view());
}

std::string PostalCode::Formatted() const {
  const absl::string_view d = digits_;
  return absl::StrCat(d.substr(0, 5), "-", d.substr(5));
}

std::optional<Uf> PostalCode::UfHint() const {
  int prefix = 0;
  if (!absl::SimpleAtoi(absl::string_view(digits_).substr(0, 5), &prefix)) return std::nullopt;
  for (const PrefixRange& range : kRanges) {
    if (range.first <= prefix && prefix <= range.last) return range.uf;
  }
  return std::nullopt;
}

}  // namespace vinculo::brazil
