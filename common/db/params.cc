#include "common/db/params.h"

#include <endian.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "common/db/wire_types.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

template <class T>
void AppendBigEndian(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof(value));
}
void Append32(std::string& out, uint32_t value) { AppendBigEndian(out, htobe32(value)); }
void Append64(std::string& out, uint64_t value) { AppendBigEndian(out, htobe64(value)); }

// Microseconds since 1970, rounded down.
int64_t UnixMicros(absl::Time time) { return absl::ToUnixMicros(time); }

// A binary array begins with the number of dimensions, then a flag that says whether it has NULLs.
constexpr size_t kHasNullsOffset = 4;

}  // namespace

void Params::CheckText(absl::string_view text) {
  if (text.find('\0') == absl::string_view::npos) return;
  status_ = errors::InvalidArgument("TEXT_HAS_NUL", "remove the NUL character from the text");
}

void Params::AddRaw(absl::string_view bytes, bool binary) {
  values_.push_back({buffer_.size(), static_cast<int32_t>(bytes.size()), binary, 0});
  buffer_.append(bytes.data(), bytes.size());
  buffer_.push_back('\0');
}

void Params::AddNull() { values_.push_back({0, -1, false, 0}); }

void Params::AddInteger(int64_t value) {
  char text[24];
  const int length = std::snprintf(text, sizeof(text), "%lld", static_cast<long long>(value));
  AddRaw(absl::string_view(text, length), false);
}

void Params::Add(absl::string_view text) {
  CheckText(text);
  AddRaw(text, false);
}

void Params::Add(bool value) { AddRaw(value ? "t" : "f", false); }

void Params::Add(double value) {
  if (std::isnan(value)) return AddRaw("NaN", false);
  if (std::isinf(value)) return AddRaw(value > 0 ? "Infinity" : "-Infinity", false);
  AddRaw(absl::StrFormat("%.17g", value), false);
}

void Params::Add(const Uuid& value) { AddRaw(value.ToString(), false); }

void Params::Add(Day value) { AddRaw(value.ToString(), false); }

void Params::Add(absl::Time value) {
  if (value == absl::InfiniteFuture()) return AddRaw("infinity", false);
  if (value == absl::InfinitePast()) return AddRaw("-infinity", false);
  const absl::Time micros = absl::FromUnixMicros(UnixMicros(value));
  AddRaw(absl::FormatTime("%E4Y-%m-%d %H:%M:%E6S+00", micros, absl::UTCTimeZone()), false);
}

void Params::Add(Bytes value) { AddRaw(value.value, true); }

void Params::Add(const google::protobuf::MessageLite& message) {
  const size_t offset = buffer_.size();
  message.AppendToString(&buffer_);
  values_.push_back({offset, static_cast<int32_t>(buffer_.size() - offset), true, 0});
  buffer_.push_back('\0');
}

void Params::Append(const Params& other) {
  const size_t shift = buffer_.size();
  buffer_.append(other.buffer_);
  values_.reserve(values_.size() + other.values_.size());
  for (Value value : other.values_) {
    value.offset += shift;
    values_.push_back(value);
  }
  if (!other.status_.ok()) status_ = other.status_;
}

uint32_t Params::ArrayType(const bool*) { return kBoolOid; }
uint32_t Params::ArrayType(const int32_t*) { return kInt4Oid; }
uint32_t Params::ArrayType(const int64_t*) { return kInt8Oid; }
uint32_t Params::ArrayType(const double*) { return kFloat8Oid; }
uint32_t Params::ArrayType(const Money*) { return kInt8Oid; }
uint32_t Params::ArrayType(const std::string*) { return kTextOid; }
uint32_t Params::ArrayType(const absl::string_view*) { return kTextOid; }
uint32_t Params::ArrayType(const Uuid*) { return kUuidOid; }
uint32_t Params::ArrayType(const Day*) { return kDateOid; }
uint32_t Params::ArrayType(const absl::Time*) { return kTimestamptzOid; }
uint32_t Params::ArrayType(const Bytes*) { return kByteaOid; }

size_t Params::BeginArray(uint32_t element_type, size_t size) {
  const size_t start = buffer_.size();
  values_.push_back({start, 0, true, element_type});
  Append32(buffer_, size == 0 ? 0 : 1);
  Append32(buffer_, 0);
  Append32(buffer_, element_type);
  if (size > 0) {
    Append32(buffer_, static_cast<uint32_t>(size));
    Append32(buffer_, 1);
  }
  return start;
}

void Params::EndArray(size_t start) {
  Value& value = values_.back();
  value.length = static_cast<int32_t>(buffer_.size() - start);
  buffer_.push_back('\0');
}

void Params::AddNullElement() {
  const uint32_t has_nulls = htobe32(1);
  std::memcpy(
      buffer_.data() + values_.back().offset + kHasNullsOffset, &has_nulls, sizeof(has_nulls));
  Append32(buffer_, static_cast<uint32_t>(-1));
}

void Params::AddElement(bool value) {
  Append32(buffer_, 1);
  buffer_.push_back(value ? 1 : 0);
}

void Params::AddElement(int32_t value) {
  Append32(buffer_, 4);
  Append32(buffer_, static_cast<uint32_t>(value));
}

void Params::AddElement(int64_t value) {
  Append32(buffer_, 8);
  Append64(buffer_, static_cast<uint64_t>(value));
}

void Params::AddElement(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  Append32(buffer_, 8);
  Append64(buffer_, bits);
}

void Params::AddElement(absl::string_view text) {
  CheckText(text);
  AddElement(Bytes{text});
}

void Params::AddElement(const Uuid& value) {
  Append32(buffer_, 16);
  buffer_.append(reinterpret_cast<const char*>(value.bytes().data()), value.bytes().size());
}

void Params::AddElement(Day value) {
  Append32(buffer_, 4);
  Append32(buffer_, static_cast<uint32_t>(value.epoch_days() - kPostgresEpochDays));
}

void Params::AddElement(absl::Time value) {
  if (value == absl::InfiniteFuture()) return AddElement(std::numeric_limits<int64_t>::max());
  if (value == absl::InfinitePast()) return AddElement(std::numeric_limits<int64_t>::min());
  AddElement(UnixMicros(value) - kPostgresEpochMicros);
}

void Params::AddElement(Bytes value) {
  Append32(buffer_, static_cast<uint32_t>(value.value.size()));
  buffer_.append(value.value.data(), value.value.size());
}

void Params::Add(const RowArray& rows) {
  const size_t start = BeginArray(rows.type_, rows.size_);
  buffer_.append(rows.encoded_.buffer_, rows.header_);
  EndArray(start);
  if (!rows.encoded_.status_.ok()) status_ = rows.encoded_.status_;
}

RowArray::RowArray(uint32_t type) : type_(type) {
  encoded_.BeginArray(type, 1);
  header_ = encoded_.buffer_.size();
}

// A row is its length, its number of columns, and of each column the type and the value.
size_t RowArray::BeginRow(size_t columns) {
  const size_t start = encoded_.buffer_.size();
  Append32(encoded_.buffer_, 0);
  Append32(encoded_.buffer_, static_cast<uint32_t>(columns));
  return start;
}

void RowArray::EndRow(size_t start) {
  std::string& buffer = encoded_.buffer_;
  const uint32_t length = htobe32(static_cast<uint32_t>(buffer.size() - start - sizeof(uint32_t)));
  std::memcpy(buffer.data() + start, &length, sizeof(length));
  size_ += 1;
}

void RowArray::BeginColumn(uint32_t type) { Append32(encoded_.buffer_, type); }

}  // namespace vinculo::db
