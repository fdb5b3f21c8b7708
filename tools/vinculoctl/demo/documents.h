#pragma once
// Documents with right check digits, one of its own for everybody: clients with one document are
// refused as duplicates.

#include <cstdint>
#include <string>

namespace vinculo::ctl::demo {

// Two serials below these never share a document. Neighbours look nothing like each other.
inline constexpr uint64_t kCpfs = 999'999'990;
inline constexpr uint64_t kCnpjs = 59'000'000;

std::string Cpf(uint64_t serial);
// Of a main establishment (0001).
std::string Cnpj(uint64_t serial);

}  // namespace vinculo::ctl::demo
