#pragma once
// Numbers for simulations, the same in every run: tests alone may have them.

#include <random>

namespace vinculo::contract {

using TestingRandom = std::mt19937;

}  // namespace vinculo::contract
