#pragma once
// Random numbers that are the same on every machine (the standard library's distributions are not).

#include <cstddef>
#include <cstdint>

namespace vinculo::ctl::demo {

// SplitMix64.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}

  uint64_t Next() {
    uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  // From low to high, both included.
  int Between(int low, int high) {
    return low + static_cast<int>(Next() % static_cast<uint64_t>(high - low + 1));
  }
  // True `per_mille` times in 1,000.
  bool Chance(int per_mille) { return Between(0, 999) < per_mille; }
  template <class T, size_t N>
  const T& Pick(const T (&list)[N]) {
    return list[Next() % N];
  }

 private:
  uint64_t state_;
};

}  // namespace vinculo::ctl::demo
