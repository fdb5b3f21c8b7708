#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::brazil {

// The 26 states and the Federal District (docs/brazil.md section 3); the value is the IBGE code,
// which is also the first two digits of the 7-digit code of each of its municipalities.
enum class Uf : uint8_t {
  kRO = 11,
  kAC = 12,
  kAM = 13,
  kRR = 14,
  kPA = 15,
  kAP = 16,
  kTO = 17,
  kMA = 21,
  kPI = 22,
  kCE = 23,
  kRN = 24,
  kPB = 25,
  kPE = 26,
  kAL = 27,
  kSE = 28,
  kBA = 29,
  kMG = 31,
  kES = 32,
  kRJ = 33,
  kSP = 35,
  kPR = 41,
  kSC = 42,
  kRS = 43,
  kMS = 50,
  kMT = 51,
  kGO = 52,
  kDF = 53,
};

struct UfRow {
  Uf uf;
  absl::string_view letters;  // "SP"
  absl::string_view name;     // "São Paulo"
};

// In the order of the IBGE codes.
extern const std::array<UfRow, 27> kUfs;

// Two letters in either case, spaces around them forgiven. A violation of "state": STATE_UNKNOWN.
absl::StatusOr<Uf> ParseUf(absl::string_view letters);
std::optional<Uf> FindUfByIbgeCode(int code);

constexpr int IbgeCode(Uf uf) { return static_cast<int>(uf); }
absl::string_view Letters(Uf uf);
absl::string_view Name(Uf uf);

}  // namespace vinculo::brazil
