#pragma once
#include <cstdint>
#include <string>

namespace vinculo::load {

// Imports in chunks of the clients 1 to `rows`, and of one contract of each with the plan
// "BENCH"; print seconds and rows. Exit code.
int ImportClients(const std::string& address, int64_t rows);
int ImportContracts(const std::string& address, int64_t rows);

}  // namespace vinculo::load
