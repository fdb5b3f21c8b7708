#pragma once
// How an absl::Status leaves the process.

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace vinculo::rpc {

struct WireStatus {
  int code = 0;         // google.rpc.Code
  std::string message;  // for developers
  std::string
      details;  // serialized google.rpc.Status with every payload; empty where there is none
};

// What leaves instead of a cause that callers must not see: INTERNAL, UNKNOWN and DATA_LOSS become
// INTERNAL with one fixed sentence and the call id. Every other status is itself.
absl::Status MaskInternal(const absl::Status& status, absl::string_view call_id);

WireStatus ToWire(const absl::Status& status);
// The other way, at the client: payloads are back in place, so that errors::ReasonOf works.
absl::Status FromWire(const WireStatus& wire);

}  // namespace vinculo::rpc
