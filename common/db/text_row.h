#pragma once
// A row of libpqxx (text format), read by the names that db::Row has, so that one template reads
// both: a job's candidates become the same domain values as a handler's rows.

#include <optional>
#include <pqxx/pqxx>
#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/check.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"

namespace vinculo::db {

// Valid as long as the result. As with db::Row, a value of another type than asked for stops the
// process.
class TextRow {
 public:
  explicit TextRow(const pqxx::row& row) : row_(row) {}

  bool IsNull(int column) const { return row_[column].is_null(); }
  absl::string_view Text(int column) const {
    const pqxx::field field = row_[column];
    return absl::string_view(field.c_str(), field.size());
  }
  std::string String(int column) const { return std::string(Text(column)); }
  bool Bool(int column) const { return Text(column) == "t"; }
  int64_t Int(int column) const {
    int64_t value = 0;
    VINCULO_CHECK(absl::SimpleAtoi(Text(column), &value));
    return value;
  }
  Money Cents(int column) const { return Money(Int(column)); }
  Uuid GetUuid(int column) const {
    const absl::StatusOr<Uuid> id = Uuid::Parse(Text(column));
    VINCULO_CHECK(id.ok());
    return *id;
  }
  Day GetDay(int column) const {
    const absl::StatusOr<Day> day = Day::Parse(Text(column));
    VINCULO_CHECK(day.ok());
    return *day;
  }
  // The session is in UTC (db::ConnectionString): "2026-11-22 03:00:00.5+00".
  absl::Time GetTime(int column) const {
    absl::Time time;
    std::string error;
    VINCULO_CHECK(absl::ParseTime("%Y-%m-%d %H:%M:%E*S%z", String(column), &time, &error));
    return time;
  }

  std::optional<int64_t> FindInt(int column) const { return Find(column, &TextRow::Int); }
  std::optional<std::string> FindString(int column) const { return Find(column, &TextRow::String); }
  std::optional<Day> FindDay(int column) const { return Find(column, &TextRow::GetDay); }

 private:
  template <class T>
  std::optional<T> Find(int column, T (TextRow::*get)(int) const) const {
    if (IsNull(column)) return std::nullopt;
    return (this->*get)(column);
  }

  const pqxx::row row_;
};

}  // namespace vinculo::db
