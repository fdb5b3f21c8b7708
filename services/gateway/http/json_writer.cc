#include "services/gateway/http/json_writer.h"

#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/base/money.h"

namespace vinculo::gateway {
namespace {

void AppendQuoted(absl::string_view text, std::string& out) {
  static constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  size_t plain = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.data() + plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += "\\u00";
        out.push_back(kHex[c >> 4]);
        out.push_back(kHex[c & 15]);
    }
  }
  out.append(text.data() + plain, text.size() - plain);
  out.push_back('"');
}

size_t SkipDigits(absl::string_view text, size_t at) {
  while (at < text.size() && absl::ascii_isdigit(text[at])) ++at;
  return at;
}

// RFC 8259 section 6, without an exponent.
bool IsJsonNumber(absl::string_view text) {
  const size_t first = text.empty() || text[0] != '-' ? 0 : 1;
  size_t at = SkipDigits(text, first);
  if (at == first || (text[first] == '0' && at > first + 1)) return false;
  if (at == text.size()) return true;
  if (text[at] != '.') return false;
  const size_t fraction = at + 1;
  return fraction < text.size() && SkipDigits(text, fraction) == text.size();
}

}  // namespace

void JsonWriter::Value() {
  if (comma_) out_.push_back(',');
  comma_ = true;
}

void JsonWriter::BeginObject() {
  Value();
  out_.push_back('{');
  comma_ = false;
}

void JsonWriter::EndObject() {
  out_.push_back('}');
  comma_ = true;
}

void JsonWriter::BeginArray() {
  Value();
  out_.push_back('[');
  comma_ = false;
}

void JsonWriter::EndArray() {
  out_.push_back(']');
  comma_ = true;
}

void JsonWriter::Key(absl::string_view key) {
  Value();
  AppendQuoted(key, out_);
  out_.push_back(':');
  comma_ = false;
}

void JsonWriter::String(absl::string_view text) {
  Value();
  AppendQuoted(text, out_);
}

void JsonWriter::Int(int64_t number) {
  Value();
  absl::StrAppend(&out_, number);
}

void JsonWriter::Bool(bool value) {
  Value();
  out_ += value ? "true" : "false";
}

void JsonWriter::Null() {
  Value();
  out_ += "null";
}

void JsonWriter::Money(int64_t cents) {
  Value();
  out_ += Cents(cents).ToString();
}

void JsonWriter::Decimal(absl::string_view digits) {
  if (!IsJsonNumber(digits)) return Null();
  Value();
  absl::StrAppend(&out_, digits);
}

}  // namespace vinculo::gateway
