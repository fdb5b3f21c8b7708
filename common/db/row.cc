#include "common/db/row.h"

#include <endian.h>
#include <libpq-fe.h>

#include <array>
#include <cstring>
#include <limits>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/db/wire_types.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

uint16_t Read16(const char* data) {
  uint16_t value;
  std::memcpy(&value, data, sizeof(value));
  return be16toh(value);
}
uint32_t Read32(const char* data) {
  uint32_t value;
  std::memcpy(&value, data, sizeof(value));
  return be32toh(value);
}
uint64_t Read64(const char* data) {
  uint64_t value;
  std::memcpy(&value, data, sizeof(value));
  return be64toh(value);
}

int64_t IntegerOf(const Field& field) {
  VINCULO_CHECK(field.data != nullptr);
  switch (field.length) {
    case 2:
      return static_cast<int16_t>(Read16(field.data));
    case 4:
      return static_cast<int32_t>(Read32(field.data));
    default:
      VINCULO_CHECK(field.length == 8);
      return static_cast<int64_t>(Read64(field.data));
  }
}

Uuid UuidOf(const Field& field) {
  VINCULO_CHECK(field.length == 16);
  std::array<uint8_t, 16> bytes;
  std::memcpy(bytes.data(), field.data, bytes.size());
  return Uuid(bytes);
}

Day DayOf(const Field& field) {
  VINCULO_CHECK(field.length == 4);
  return Day::FromEpochDays(static_cast<int32_t>(Read32(field.data)) + kPostgresEpochDays);
}

std::string StringOf(const Field& field) { return std::string(field.data, field.length); }

// Of a one-dimensional binary array: dimensions, flag, element type, size, lower bound, then length
// and bytes of each.
template <class T>
std::vector<T> ElementsOf(const Field& array, T (*convert)(const Field&)) {
  VINCULO_CHECK(array.length >= 12);
  const uint32_t dimensions = Read32(array.data);
  std::vector<T> elements;
  if (dimensions == 0) return elements;
  VINCULO_CHECK(dimensions == 1 && array.length >= 20);
  const uint32_t size = Read32(array.data + 12);
  elements.reserve(size);
  const char* at = array.data + 20;
  for (uint32_t i = 0; i < size; ++i) {
    const auto length = static_cast<int32_t>(Read32(at));
    VINCULO_CHECK(length >= 0);
    elements.push_back(convert(Field{at + 4, length}));
    at += 4 + length;
  }
  return elements;
}

}  // namespace

Field Row::FieldAt(int column) const {
  VINCULO_CHECK(column >= 0 && column < columns());
  if (result_ == nullptr) return fields_[column];
  if (PQgetisnull(result_, row_, column)) return Field();
  return Field{PQgetvalue(result_, row_, column), PQgetlength(result_, row_, column)};
}

int Row::columns() const { return result_ == nullptr ? row_ : PQnfields(result_); }

bool Row::Bool(int column) const {
  const Field field = FieldAt(column);
  VINCULO_CHECK(field.length == 1);
  return field.data[0] != 0;
}

int64_t Row::Int(int column) const { return IntegerOf(FieldAt(column)); }

double Row::Double(int column) const {
  const Field field = FieldAt(column);
  if (field.length == 4) {
    const uint32_t bits = Read32(field.data);
    float value;
    std::memcpy(&value, &bits, sizeof(value));
    return value;
  }
  VINCULO_CHECK(field.length == 8);
  const uint64_t bits = Read64(field.data);
  double value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

absl::string_view Row::Text(int column) const {
  const Field field = FieldAt(column);
  VINCULO_CHECK(field.data != nullptr);
  return absl::string_view(field.data, field.length);
}

absl::string_view Row::Json(int column) const {
  absl::string_view text = Text(column);
  constexpr char kJsonbVersion = 1;
  VINCULO_CHECK(!text.empty() && text[0] == kJsonbVersion);
  text.remove_prefix(1);
  return text;
}

Uuid Row::GetUuid(int column) const { return UuidOf(FieldAt(column)); }

Day Row::GetDay(int column) const { return DayOf(FieldAt(column)); }

absl::Time Row::GetTime(int column) const {
  const Field field = FieldAt(column);
  VINCULO_CHECK(field.length == 8);
  const auto micros = static_cast<int64_t>(Read64(field.data));
  if (micros == std::numeric_limits<int64_t>::max()) return absl::InfiniteFuture();
  if (micros == std::numeric_limits<int64_t>::min()) return absl::InfinitePast();
  return absl::FromUnixMicros(micros + kPostgresEpochMicros);
}

absl::Status Row::Proto(int column, google::protobuf::MessageLite* message) const {
  const absl::string_view bytes = Text(column);
  if (message->ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return absl::OkStatus();
  return errors::Internal(absl::StrCat("column ", column, " holds no ", message->GetTypeName()));
}

std::vector<int64_t> Row::Ints(int column) const {
  return ElementsOf<int64_t>(FieldAt(column), &IntegerOf);
}
std::vector<std::string> Row::Strings(int column) const {
  return ElementsOf<std::string>(FieldAt(column), &StringOf);
}
std::vector<Uuid> Row::Uuids(int column) const {
  return ElementsOf<Uuid>(FieldAt(column), &UuidOf);
}
std::vector<Day> Row::Days(int column) const { return ElementsOf<Day>(FieldAt(column), &DayOf); }

Rows::Rows(pg_result* result) : result_(result, &PQclear) {}

int Rows::size() const { return result_ == nullptr ? 0 : PQntuples(result_.get()); }

int64_t Rows::affected() const {
  int64_t count = 0;
  if (result_ != nullptr && !absl::SimpleAtoi(PQcmdTuples(result_.get()), &count)) return 0;
  return count;
}

}  // namespace vinculo::db
