#pragma once
// Listening addresses: "127.0.0.1:50051", "[::1]:50051", "0.0.0.0:50051", "localhost:0".

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::config {

struct Address {
  std::string host;  // without brackets
  int port = 0;
};

absl::StatusOr<Address> ParseAddress(absl::string_view text);

// Only this machine reaches it: 127.0.0.0/8, ::1 or localhost.
bool IsLoopback(const Address& address);

// For Flag::Check.
absl::Status CheckAddress(absl::string_view text);

}  // namespace vinculo::config
