#pragma once
// Events and stored answers (of REQUEST_ID methods) are searched for the client who is
// anonymised by name: a message of them that holds personal data, or one that it lies in, names
// whose they are.

#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.pb.h"
#include "tools/proto_rules/rules.h"

namespace vinculo::proto_rules {

// A message names a client by a text called client, clients or ..._client, or one whose comment
// shows such a name ("clients/..."). Events are the messages of the files ..._events.proto.
std::vector<Finding> FindNamelessSubjects(const google::protobuf::FileDescriptorSet& files,
                                          absl::string_view prefix);

}  // namespace vinculo::proto_rules
