#pragma once
// C-22. By how much prices rise or fall, in millionths: 43,700 is 4.37 %.

#include <compare>
#include <cstdint>

#include "common/base/money.h"

namespace vinculo::contract {

class Rate {
 public:
  constexpr Rate() = default;
  constexpr explicit Rate(int64_t millionths) : millionths_(millionths) {}

  constexpr int64_t millionths() const { return millionths_; }
  constexpr auto operator<=>(const Rate&) const = default;

 private:
  int64_t millionths_ = 0;
};

inline constexpr int64_t kMillionth = 1'000'000;
// No monthly rate, no accumulated one and no fixed percentage is above 100 % or below -50 %:
// outside lies a typing mistake.
inline constexpr Rate kRateMin{-500'000};
inline constexpr Rate kRateMax{1'000'000};

// C-22. The price after the rate, half-up.
inline Money Adjusted(Money price, Rate rate) {
  return MultiplyHalfUp(price, kMillionth + rate.millionths(), kMillionth);
}

}  // namespace vinculo::contract
