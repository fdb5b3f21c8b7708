#pragma once
// Lines of cells, each column as wide as its widest cell.

#include <string>
#include <utility>
#include <vector>

namespace vinculo::ctl {

// Characters, not bytes.
size_t Width(const std::string& text);

class TextTable {
 public:
  // Columns (from 0) whose cells stand at the right: numbers and amounts.
  explicit TextTable(std::vector<size_t> right = {}) : right_(std::move(right)) {}
  void Add(std::vector<std::string> cells) { lines_.push_back(std::move(cells)); }
  bool empty() const { return lines_.empty(); }
  // Two spaces between columns, `indent` before each line, none at its end.
  std::string ToString(const std::string& indent = "") const;

 private:
  std::vector<size_t> right_;
  std::vector<std::vector<std::string>> lines_;
};

}  // namespace vinculo::ctl
