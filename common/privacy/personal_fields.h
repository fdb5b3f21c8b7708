#pragma once
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace vinculo::privacy {

// Empties, in the parts of a message that are about the subject ("clients/0190..."), every
// field that declares personal data (vinculo.api.v1.pii), with the other members of its oneof; true
// when something was there. A part is about the subject when one of its texts is the subject's name
// or begins with it and a slash; where it has a name of the same collection itself, that one
// decides. What lies inside such a part is about the subject too. Fields of versions that this
// build does not know go as well. A part with an anonymize_time was written when nothing was left.
bool ErasePersonalFields(google::protobuf::Message& message, absl::string_view subject);

// Likewise in a serialized message; none: there was nothing. FAILED_PRECONDITION when this build
// does not know its type.
absl::StatusOr<std::optional<std::string>> WithoutPersonalFields(absl::string_view full_name,
                                                                 absl::string_view serialized,
                                                                 absl::string_view subject);

// The full name of what a method ("/package.Service/Method") answers with; empty when this build
// does not know it.
std::string AnswerOf(absl::string_view method);

}  // namespace vinculo::privacy
