#pragma once
// What every proto of ours must declare, checked at build time.
//
//   permission    every RPC names the permission it needs, "<service>.<resource>.<verb>"
//   idempotency   every RPC says how a repeat behaves; REQUEST_ID needs a required string
//                 request_id in the request
//   pii           every field whose name says personal data has a class of it
//   subjects      events and stored answers name whose personal data they hold (subjects.h)

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.pb.h"

namespace vinculo::proto_rules {

struct Finding {
  std::string where;    // "vinculo/contract/v1/contract_service.proto:41"
  std::string what;     // "ContractService.EndContract"
  std::string message;  // what is missing and how to mend it
};

// Checks the files whose name begins with `prefix`; the others are there as imports. The set needs
// source info for lines.
std::vector<Finding> Check(const google::protobuf::FileDescriptorSet& files,
                           absl::string_view prefix);

}  // namespace vinculo::proto_rules
