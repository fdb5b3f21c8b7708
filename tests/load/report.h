#pragma once
#include <string>
#include <vector>

namespace vinculo::load {

// StreamReport of all rows, parameters as "name=value"; prints seconds and rows. Exit code.
int Report(const std::string& address,
           const std::string& id,
           const std::vector<std::string>& parameters);

}  // namespace vinculo::load
