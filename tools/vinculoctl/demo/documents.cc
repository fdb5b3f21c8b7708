#include "tools/vinculoctl/demo/documents.h"

#include "absl/strings/str_format.h"

namespace vinculo::ctl::demo {
namespace {

// Every number below `count` to another one below it: a prime that divides neither of the counts.
uint64_t Scrambled(uint64_t serial, uint64_t count) {
  constexpr uint64_t kPrime = 16'777'619;
  return serial % count * kPrime % count;
}

char CheckDigit(int sum) {
  const int rest = sum % 11;
  return static_cast<char>('0' + (rest < 2 ? 0 : 11 - rest));
}

}  // namespace

std::string Cpf(uint64_t serial) {
  // 000000000, 111111111 and so on are no CPFs: never a multiple of this.
  constexpr uint64_t kRepeated = 111'111'111;
  static_assert(kCpfs == 9 * (kRepeated - 1));
  const uint64_t scrambled = Scrambled(serial, kCpfs);
  std::string digits = absl::StrFormat("%09d", scrambled % 9 * kRepeated + scrambled / 9 + 1);
  for (const int length : {9, 10}) {
    int sum = 0;
    for (int i = 0; i < length; ++i) sum += (digits[i] - '0') * (length + 1 - i);
    digits += CheckDigit(sum);
  }
  return digits;
}

std::string Cnpj(uint64_t serial) {
  std::string digits = absl::StrFormat("%08d0001", 1'000'000 + Scrambled(serial, kCnpjs));
  for (const int length : {12, 13}) {
    int sum = 0;
    for (int i = 0; i < length; ++i) sum += (digits[i] - '0') * ((length - 1 - i) % 8 + 2);
    digits += CheckDigit(sum);
  }
  return digits;
}

}  // namespace vinculo::ctl::demo
