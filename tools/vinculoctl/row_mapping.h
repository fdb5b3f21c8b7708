#pragma once
// From a CSV row to a protobuf message: which column goes to which field, and how its text is read.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "tools/vinculoctl/cell_field.h"

namespace vinculo::ctl {

// What the user said: --map, --set, --value and --null, or the same, and more, in a mapping file
// (JSON).
struct MappingSpec {
  // Field path to column name. Fields whose name is also a column's name map by themselves.
  std::map<std::string, std::string> columns;
  // Field path to a constant for every row.
  std::map<std::string, std::string> constants;
  // Field path to {text in the file, text to read instead}.
  std::map<std::string, std::map<std::string, std::string>> values;
  // Texts that mean "no value" in any column, besides the empty text.
  std::vector<std::string> nulls;

  // Field path, or "*" for all, to the form of its dates: DD, MM and YYYY with what stands between
  // ("MM/DD/YYYY", "YYYYMMDD"). Without: YYYY-MM-DD or DD/MM/YYYY.
  std::map<std::string, std::string> dates;
  // What parts reais and centavos: "comma" or "dot". Empty: told from the amount itself.
  std::string decimal;

  // {"columns": {field: column}, "constants": {field: text}, "values": {field: {text: other}},
  //  "nulls": [text], "dates": {field: form}, "decimal": "comma"}
  static absl::StatusOr<MappingSpec> ParseJson(absl::string_view json);
};

// A spec bound to a file's header and to a message type. Field paths are proto field names joined
// by dots ("address.city"); `prefixes` are tried in front of a path that the message does not have
// ("contract.").
class RowMapping {
 public:
  static absl::StatusOr<RowMapping> Bind(const MappingSpec& spec,
                                         const std::vector<std::string>& header,
                                         const google::protobuf::Descriptor* type,
                                         const std::vector<std::string>& prefixes);

  // Fills `row` and returns every field that could not be read. Text forms: cell_field.h.
  std::vector<FieldError> Apply(const std::vector<std::string>& cells,
                                google::protobuf::Message* row) const;

  // Columns of the file that no field takes.
  const std::vector<std::string>& unused_columns() const { return unused_columns_; }
  // Columns by field path as bound, for the preview.
  const std::vector<std::pair<std::string, std::string>>& bound() const { return bound_; }
  // What the rows set: the paths of columns and constants, without prefix.
  std::vector<std::string> paths(absl::string_view prefix) const;

 private:
  struct Target {
    std::string path;
    std::vector<const google::protobuf::FieldDescriptor*> fields;
    int column = -1;  // -1: a constant
    std::string constant;
    std::map<std::string, std::string> values;
    std::string date_form;  // empty: the usual ones
  };
  std::vector<Target> targets_;
  std::vector<std::string> nulls_;
  std::string decimal_;
  std::vector<std::string> unused_columns_;
  std::vector<std::pair<std::string, std::string>> bound_;
};

}  // namespace vinculo::ctl
