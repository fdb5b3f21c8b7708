#pragma once
// For the tests of this folder: rows of testdata/*.tsv, made by other implementations of the same
// rules.

#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace vinculo::brazil {

// Without the header line.
inline std::vector<std::vector<std::string>> TestVectors(const std::string& file) {
  std::ifstream in(absl::StrCat(VINCULO_BRAZIL_TESTDATA, "/", file));
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) rows.push_back(absl::StrSplit(line, '\t'));
  return rows;
}

}  // namespace vinculo::brazil
