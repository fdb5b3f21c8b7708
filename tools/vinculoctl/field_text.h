#pragma once
// A message's fields as texts, in the forms that RowMapping reads.

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace vinculo::ctl {

// The paths of the fields that a caller may write: not OUTPUT_ONLY, no IDENTIFIER, no etag;
// addresses field by field.
std::vector<std::string> WritableFields(const google::protobuf::Descriptor* type);

// Texts as they are, dates YYYY-MM-DD, enumerations by name, lists of texts joined by '|', messages
// and maps in JSON; empty where the field is not set.
std::string FieldText(const google::protobuf::Message& message, absl::string_view path);

}  // namespace vinculo::ctl
