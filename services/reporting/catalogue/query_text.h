#pragma once
#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::reporting {

// The SQL of a report, with its parameters by name (":period_start"). A name within a text, a
// quoted identifier or a comment is none, nor is a cast ("x::date").
class QueryText {
 public:
  // Refuses what cannot stand within another statement: a semicolon, a dollar quote or a $n, an
  // open text or comment.
  static absl::StatusOr<QueryText> Parse(absl::string_view sql);

  // Parameters used, each once, in the order of their first use.
  const std::vector<std::string>& names() const { return names_; }
  bool Uses(absl::string_view name) const;
  // The text with names()[i] replaced by what `write(i)` gives.
  std::string With(const std::function<std::string(size_t)>& write) const;

 private:
  struct Piece {
    std::string text;
    int parameter;  // what follows the text; -1: nothing
  };
  std::vector<std::string> names_;
  std::vector<Piece> pieces_;
};

}  // namespace vinculo::reporting
