#pragma once

namespace vinculo::rpc {
class RemoteService;
}

namespace vinculo::client_registry {

// Who is asked on behalf of callers, for answers that show what others own. The pointers outlive
// the server.
struct OtherServices {
  const rpc::RemoteService* contract = nullptr;
  const rpc::RemoteService* fidelity = nullptr;
};

}  // namespace vinculo::client_registry
