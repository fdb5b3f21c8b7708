#pragma once
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace vinculo::client_registry {

// A field of a message as people read it, for findings of imports: texts as they are, dates as
// YYYY-MM-DD, everything else in protobuf's short form. Empty for a path that the message lacks.
std::string FieldText(const google::protobuf::Message& message, absl::string_view path);

}  // namespace vinculo::client_registry
