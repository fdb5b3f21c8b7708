#pragma once
// The text of a cell as a field of a message.

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace vinculo::ctl {

// One field's text that could not be read.
struct FieldError {
  std::string field;
  std::string reason;
  std::string message;
};

// How dates and amounts are written; empty: as is usual (MappingSpec).
struct CellForms {
  absl::string_view date;
  absl::string_view decimal;
};

// Sets the field at the end of the path of `fields`, which begins in `message`; `path` is its name
// in errors. Text forms: dates YYYY-MM-DD (a midnight time may follow) or DD/MM/YYYY; money with
// dot or in Brazilian form; booleans true/false, yes/no, sim/não, 1/0; enums by name in any case;
// lists separated by '|', or as JSON; other repeated fields as JSON.
std::optional<FieldError> SetCell(
    const std::vector<const google::protobuf::FieldDescriptor*>& fields,
    absl::string_view cell,
    const CellForms& forms,
    absl::string_view path,
    google::protobuf::Message* message);

}  // namespace vinculo::ctl
