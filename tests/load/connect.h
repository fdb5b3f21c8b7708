#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "grpcpp/grpcpp.h"

namespace vinculo::load {

using Clock = std::chrono::steady_clock;

// A connection of its own, up; the process ends when nothing answers at the address.
std::shared_ptr<grpc::Channel> Connect(const std::string& address);

double SecondsSince(Clock::time_point begin);

}  // namespace vinculo::load
