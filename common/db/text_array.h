#pragma once
// Array parameters for libpqxx, in text form: {"a","b",NULL}. Name the type in the statement:
// unnest($2::uuid[]).

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "common/base/uuid.h"

namespace vinculo::db {

class TextArray {
 public:
  void Add(absl::string_view text) {
    Begin();
    text_ += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') text_ += '\\';
      text_ += c;
    }
    text_ += '"';
  }
  void Add(const char* text) { Add(absl::string_view(text)); }
  void Add(const std::string& text) { Add(absl::string_view(text)); }
  void Add(int64_t value) {
    Begin();
    absl::StrAppend(&text_, value);
  }
  void Add(int value) { Add(static_cast<int64_t>(value)); }
  void Add(bool value) {
    Begin();
    text_ += value ? 't' : 'f';
  }
  void Add(const Uuid& id) {
    Begin();
    text_ += id.ToString();
  }
  void Add(Day day) {
    Begin();
    text_ += day.ToString();
  }
  template <class T>
  void Add(const std::optional<T>& value) {
    if (value) {
      Add(*value);
    } else {
      Begin();
      text_ += "NULL";
    }
  }

  // The literal of all that was added.
  std::string ToString() const { return absl::StrCat(text_.empty() ? "{" : text_, "}"); }

 private:
  void Begin() { text_ += text_.empty() ? '{' : ','; }

  std::string text_;
};

}  // namespace vinculo::db
