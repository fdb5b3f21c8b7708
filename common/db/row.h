#pragma once
// Rows of a result, in PostgreSQL's binary format. Columns count from 0 in the order of the SELECT.
//
// A column of another type than asked for, or NULL where a value is asked for, is a bug and stops
// the process: cast in the statement (sum(x)::bigint) and use the Find forms for columns that may
// be NULL.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "common/base/uuid.h"
#include "google/protobuf/message_lite.h"

struct pg_result;

namespace vinculo::db {

// One value as it came over the wire; `data` is null for NULL.
struct Field {
  const char* data = nullptr;
  int32_t length = -1;
};

// Valid as long as the Rows (or the batch of a stream) that it came from.
class Row {
 public:
  Row(const pg_result* result, int row) : result_(result), row_(row) {}
  Row(const Field* fields, int columns) : fields_(fields), row_(columns) {}

  bool IsNull(int column) const { return FieldAt(column).data == nullptr; }

  bool Bool(int column) const;
  int64_t Int(int column) const;    // smallint, integer, bigint
  double Double(int column) const;  // real, double precision
  Money Cents(int column) const { return Money(Int(column)); }
  // text, varchar, name, json, jsonb, an enum's label; bytea too. Points into the result.
  absl::string_view Text(int column) const;
  std::string String(int column) const { return std::string(Text(column)); }
  absl::string_view Json(int column) const;  // jsonb without its version byte
  Uuid GetUuid(int column) const;
  Day GetDay(int column) const;
  absl::Time GetTime(int column) const;
  // Parses a bytea; INTERNAL when it is no such message.
  absl::Status Proto(int column, google::protobuf::MessageLite* message) const;

  std::optional<bool> FindBool(int column) const { return Find(column, &Row::Bool); }
  std::optional<int64_t> FindInt(int column) const { return Find(column, &Row::Int); }
  std::optional<double> FindDouble(int column) const { return Find(column, &Row::Double); }
  std::optional<Money> FindCents(int column) const { return Find(column, &Row::Cents); }
  std::optional<absl::string_view> FindText(int column) const { return Find(column, &Row::Text); }
  std::optional<std::string> FindString(int column) const { return Find(column, &Row::String); }
  std::optional<Uuid> FindUuid(int column) const { return Find(column, &Row::GetUuid); }
  std::optional<Day> FindDay(int column) const { return Find(column, &Row::GetDay); }
  std::optional<absl::Time> FindTime(int column) const { return Find(column, &Row::GetTime); }

  // One-dimensional arrays without NULLs.
  std::vector<int64_t> Ints(int column) const;
  std::vector<std::string> Strings(int column) const;
  std::vector<Uuid> Uuids(int column) const;
  std::vector<Day> Days(int column) const;

  Field FieldAt(int column) const;
  int columns() const;

 private:
  template <class T>
  std::optional<T> Find(int column, T (Row::*get)(int) const) const {
    if (IsNull(column)) return std::nullopt;
    return (this->*get)(column);
  }

  const pg_result* result_ = nullptr;
  const Field* fields_ = nullptr;
  int row_;  // of the result, or the number of fields
};

// Everything a statement returned. Cheap to copy; copies share the rows.
class Rows {
 public:
  Rows() = default;
  explicit Rows(pg_result* result);  // owns it

  int size() const;
  bool empty() const { return size() == 0; }
  Row operator[](int row) const { return Row(result_.get(), row); }
  // Rows that an INSERT, UPDATE or DELETE touched.
  int64_t affected() const;

  class Iterator {
   public:
    Iterator(const pg_result* result, int row) : result_(result), row_(row) {}
    Row operator*() const { return Row(result_, row_); }
    Iterator& operator++() {
      ++row_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return row_ != other.row_; }

   private:
    const pg_result* result_;
    int row_;
  };
  Iterator begin() const { return Iterator(result_.get(), 0); }
  Iterator end() const { return Iterator(result_.get(), size()); }

 private:
  std::shared_ptr<pg_result> result_;
};

// A bounded part of a streamed result. Valid within the callback that gets it.
class RowBatch {
 public:
  int size() const { return columns_ == 0 ? 0 : static_cast<int>(fields_.size()) / columns_; }
  Row operator[](int row) const { return Row(fields_.data() + row * columns_, columns_); }

 private:
  friend class RowBatchBuilder;
  std::vector<Field> fields_;
  int columns_ = 0;
};

}  // namespace vinculo::db
