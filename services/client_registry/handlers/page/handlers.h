#pragma once
// One function per RPC of ClientPageService, each in the file of its name.

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/other_services.h"
#include "vinculo/client_registry/v1/client_page_service.pb.h"

namespace vinculo::client_registry {

struct PageDeps {
  Deps registry;
  OtherServices others;
  // The parts of this service together take no longer; those that it does not reach are named.
  absl::Duration own_parts_max = absl::Seconds(2);
};

Task<v1::ClientPage> GetClientPage(rpc::Call& call,
                                   const PageDeps& deps,
                                   const v1::GetClientPageRequest& req);

}  // namespace vinculo::client_registry
