#pragma once
// Calls the handlers of a running service with requests made from a fuzzer's bytes, and judges what
// comes back.

#include <grpcpp/generic/generic_stub.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "tests/conformance/test_service.h"
#include "tests/fuzz/request_maker.h"

namespace vinculo::fuzz {

class HandlerFuzzer {
 public:
  // Every method of every service that the spec adds.
  explicit HandlerFuzzer(const conformance::TestService::Spec& spec);

  // Some calls. Stops the process when one gets INTERNAL or UNKNOWN, an error without reason, or no
  // answer in time, and shows its request. A crash needs no judge.
  void Run(absl::string_view bytes);

 private:
  absl::Status Call(const google::protobuf::MethodDescriptor& method, Decisions& decisions);

  conformance::TestService service_;
  std::vector<const google::protobuf::MethodDescriptor*> methods_;
  Memory memory_;
  std::unique_ptr<grpc::GenericStub> stub_;
  std::string said_;  // the requests of the call in progress
};

}  // namespace vinculo::fuzz
