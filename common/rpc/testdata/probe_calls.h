#pragma once
#include <string>

#include "absl/status/status.h"
#include "common/rpc/testdata/probe_server.h"

namespace vinculo::rpc {

// One Echo on a channel of its own, by `actor` (none where it is empty), with 20 seconds and the
// call id "call-7".
absl::Status EchoAs(ProbeServer& server,
                    const std::string& actor,
                    const vinculo::probe::v1::EchoRequest& request,
                    vinculo::probe::v1::EchoResponse* response);

absl::Status Echo(ProbeServer& server, const std::string& text);

}  // namespace vinculo::rpc
