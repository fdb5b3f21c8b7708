#pragma once
// C-33. Where calls that were answered PERMISSION_DENIED are told.

#include <string>

#include "absl/time/time.h"
#include "common/base/uuid.h"

namespace vinculo::rpc {

struct Denial {
  Uuid tenant;
  std::string actor;
  std::string method;      // "/vinculo.contract.v1.ContractService/EndContract"
  std::string permission;  // that the caller does not hold
  std::string call_id;
  std::string request_id;  // empty where the request was not read
  absl::Time at;
};

class DenialSink {
 public:
  virtual ~DenialSink() = default;
  // On any loop's thread: takes it and returns at once.
  virtual void Add(Denial denial) = 0;
};

}  // namespace vinculo::rpc
