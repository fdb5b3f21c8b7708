#pragma once
#include <map>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "common/base/day.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::ctl::ixc {

// One row of an IXC table: every value is a text, and a zero date is none. What cannot be
// taken over as it is becomes a flag.
class Record {
 public:
  using Flags = google::protobuf::RepeatedPtrField<imports::v1::RowFlag>;

  Record(std::map<std::string, std::string> values, Flags& flags)
      : values_(std::move(values)), flags_(flags) {}

  // The value without spaces around it, broken encodings mended (flag ENCODING_MENDED under
  // `field`); empty where the table has none.
  std::string Text(const char* column, const char* field);
  // The first of two columns that is not empty.
  std::string Text(const char* column, const char* other, const char* field);
  // Nothing for an empty or zero date; flag DATE_INVALID for one that cannot be read.
  std::optional<Day> Date(const char* column, const char* field);
  // The value in one line of at most `length_max` characters; what is cut off stays with the flag
  // TEXT_CUT.
  std::string Line(const char* column, const char* field, int length_max);
  // The value in lines of at most `length_max` characters together; likewise.
  std::string Lines(const char* column, const char* field, int length_max);
  // What the column's code means; nothing for an empty one, and for one that the table does not
  // know, with the flag CODE_UNKNOWN.
  template <class T>
  std::optional<T> Code(const char* column,
                        const char* field,
                        const std::map<std::string, T>& meanings) {
    const std::string code = Text(column, field);
    if (code.empty()) return std::nullopt;
    const auto found = meanings.find(code);
    if (found != meanings.end()) return found->second;
    Flag(field, "CODE_UNKNOWN", code, "IXC's documented codes do not have it");
    return std::nullopt;
  }
  // Keeps a value that nothing in the resource can hold.
  void Keep(const char* column, const char* reason, const char* message);
  void Flag(absl::string_view field,
            absl::string_view reason,
            absl::string_view raw_value,
            absl::string_view message);

 private:
  std::string Cut(std::string text, const char* field, int length_max);

  std::map<std::string, std::string> values_;
  Flags& flags_;
};

}  // namespace vinculo::ctl::ixc
