#pragma once
// The fields of a record as people type and read them.

#include <optional>
#include <string>
#include <vector>

#include "google/protobuf/message.h"
#include "tools/vinculoctl/text_table.h"

namespace vinculo::ctl {

// Sets the fields of `record` by "name=text"; texts as in a CSV file (cell_field.h). What is wrong
// with the first that cannot be set: no such field for a caller to write, or no text of it.
std::optional<std::string> SetFields(const std::vector<std::string>& assignments,
                                     google::protobuf::Message* record);

// The fields that are set, a line each: name and value.
TextTable FieldsOf(const google::protobuf::Message& record);

}  // namespace vinculo::ctl
