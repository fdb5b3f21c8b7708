#pragma once
// grpc.reflection.v1 and v1alpha: what this server offers, from the protos linked into it.

#include <string>
#include <vector>

#include "common/rpc/methods.h"

namespace vinculo::rpc {

// Answers for these services, their files, and everything those import.
std::vector<MethodTable> ReflectionMethods(std::vector<std::string> services);

}  // namespace vinculo::rpc
