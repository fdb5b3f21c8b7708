#pragma once
// grpc.health.v1.Health: SERVING for the server and each of its services, or NOT_SERVING.

#include <atomic>
#include <memory>
#include <set>
#include <string>

#include "common/rpc/methods.h"

namespace vinculo::rpc {

struct HealthState {
  std::set<std::string> services;  // complete before the server starts
  std::atomic<bool> serving{false};
};

MethodTable HealthMethods(std::shared_ptr<const HealthState> state);

}  // namespace vinculo::rpc
