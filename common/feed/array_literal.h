#pragma once
// PostgreSQL's text form of an array, for parameters that go through libpqxx.

#include <string>
#include <utility>

#include "absl/strings/string_view.h"

namespace vinculo::feed {

class ArrayLiteral {
 public:
  void Add(absl::string_view element) {
    text_ += text_.size() == 1 ? "\"" : ",\"";
    for (const char c : element) {
      if (c == '"' || c == '\\') text_ += '\\';
      text_ += c;
    }
    text_ += '"';
  }
  // Ends the array; nothing is added after that.
  std::string Take() { return std::move(text_) + "}"; }

 private:
  std::string text_ = "{";
};

}  // namespace vinculo::feed
