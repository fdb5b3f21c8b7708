#pragma once
// A value of a composite type in text form, ("a",,"3"), for arrays of rows that go through libpqxx.

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

// Every value is quoted; nothing is NULL.
class RowText {
 public:
  void Add(absl::string_view text) {
    Next();
    text_ += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') text_ += c;
      text_ += c;
    }
    text_ += '"';
  }
  void Add(bool value) { Add(absl::string_view(value ? "t" : "f")); }
  void Add(int32_t value) { Add(absl::string_view(absl::StrCat(value))); }
  void Add(int64_t value) { Add(absl::string_view(absl::StrCat(value))); }
  void Add(Money value) { Add(value.cents()); }
  void Add(const Uuid& value) { Add(absl::string_view(value.ToString())); }
  void Add(Day value) { Add(absl::string_view(value.ToString())); }
  void Add(absl::Time value) { Add(absl::string_view(db::SqlTime(value))); }
  template <class Value>
  void Add(const std::optional<Value>& value) {
    if (value) {
      Add(*value);
    } else {
      Next();
    }
  }

  std::string ToString() const { return absl::StrCat(text_, ")"); }

 private:
  void Next() { text_ += text_.empty() ? '(' : ','; }

  std::string text_;
};

// The rows as one array parameter.
template <class Columns, class Owners>
std::string RowsText(const Columns& columns, const Owners& owners) {
  db::TextArray rows;
  for (const auto& owner : owners) {
    RowText row;
    WithColumns(columns, owner, [&row](const auto&... column) { (row.Add(column), ...); });
    rows.Add(row.ToString());
  }
  return rows.ToString();
}

}  // namespace vinculo::contract
