#include "tools/vinculoctl/ixc_record.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/ixc_text.h"

namespace vinculo::ctl::ixc {
namespace {

// A row with its flags travels in a message of at most 1 MiB.
constexpr int kRawLengthMax = 100'000;

}  // namespace

std::string Record::Text(const char* column, const char* field) {
  const auto found = values_.find(column);
  if (found == values_.end()) return "";
  std::string raw(absl::StripAsciiWhitespace(found->second));
  std::string mended = MendedText(raw);
  if (mended != raw) {
    Flag(field, "ENCODING_MENDED", raw, "was written in a broken encoding and mended");
  }
  return mended;
}

std::string Record::Text(const char* column, const char* other, const char* field) {
  std::string text = Text(column, field);
  return text.empty() ? Text(other, field) : text;
}

std::string Record::Cut(std::string text, const char* field, int length_max) {
  const absl::string_view kept = FirstCharacters(text, length_max);
  if (kept.size() == text.size()) return text;
  Flag(field, "TEXT_CUT", FirstCharacters(text, kRawLengthMax), "is longer than what is kept");
  return std::string(kept);
}

std::string Record::Line(const char* column, const char* field, int length_max) {
  return Cut(Printable(Text(column, field), false), field, length_max);
}

std::string Record::Lines(const char* column, const char* field, int length_max) {
  return Cut(Printable(Text(column, field), true), field, length_max);
}

std::optional<Day> Record::Date(const char* column, const char* field) {
  std::string text = Text(column, field);
  if (text.size() > 10 && (text[10] == ' ' || text[10] == 'T')) text.resize(10);
  if (text.empty() || absl::StartsWith(text, "0000") || text == "00/00/0000") return std::nullopt;
  if (text.size() == 10 && text[2] == '/' && text[5] == '/') {
    text = absl::StrCat(text.substr(6), "-", text.substr(3, 2), "-", text.substr(0, 2));
  }
  const absl::StatusOr<Day> day = Day::Parse(text);
  if (day.ok()) return *day;
  Flag(field, "DATE_INVALID", text, "is no date, and was left out");
  return std::nullopt;
}

void Record::Keep(const char* column, const char* reason, const char* message) {
  const auto found = values_.find(column);
  if (found == values_.end() || found->second.empty() || found->second == "0") return;
  Flag(column, reason, found->second, message);
}

void Record::Flag(absl::string_view field,
                  absl::string_view reason,
                  absl::string_view raw_value,
                  absl::string_view message) {
  imports::v1::RowFlag& flag = *flags_.Add();
  flag.set_field(std::string(field));
  flag.set_reason(std::string(reason));
  flag.set_raw_value(std::string(raw_value));
  flag.set_message(std::string(message));
}

}  // namespace vinculo::ctl::ixc
