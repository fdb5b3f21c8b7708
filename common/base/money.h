#pragma once
// Amounts in centavos of the Brazilian real. There is no floating point in any amount.

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo {

class Money {
 public:
  constexpr Money() = default;
  constexpr explicit Money(int64_t cents) : cents_(cents) {}
  // Reads a decimal with a dot ("1234.5", "-0.01", "99.9000"), or the Brazilian form ("1.234,56",
  // with or without R$, the sign before or after it). Refused: a third or later decimal place that
  // is not zero, and one dot followed by exactly three digits without R$, which may be thousands or
  // decimals ("1.230").
  static absl::StatusOr<Money> Parse(absl::string_view text);

  constexpr int64_t cents() const { return cents_; }
  std::string ToString() const;     // "1234.56"
  std::string ToBrazilian() const;  // "R$ 1.234,56", "-R$ 9.876,54"

  constexpr auto operator<=>(const Money&) const = default;
  constexpr Money operator+(Money other) const { return Money(cents_ + other.cents_); }
  constexpr Money operator-(Money other) const { return Money(cents_ - other.cents_); }
  constexpr Money operator-() const { return Money(-cents_); }
  constexpr Money operator*(int64_t times) const { return Money(cents_ * times); }
  constexpr Money& operator+=(Money other) {
    cents_ += other.cents_;
    return *this;
  }

 private:
  int64_t cents_ = 0;
};

constexpr Money Cents(int64_t cents) { return Money(cents); }

// amount * numerator / denominator in 128 bits, rounded once. denominator > 0.
Money MultiplyHalfUp(Money amount,
                     int64_t numerator,
                     int64_t denominator);  // half away from zero: prices, pro-rata
Money MultiplyFloor(Money amount,
                    int64_t numerator,
                    int64_t denominator);  // toward minus infinity: legal ceilings

// Parts that differ by at most one centavo, the larger first, and sum to the total. parts > 0.
std::vector<Money> Split(Money total, int parts);

}  // namespace vinculo
