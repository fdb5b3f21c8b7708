#pragma once
// One function per RPC of ContactConsentService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/contact_consent_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::ContactConsent> CreateContactConsent(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::CreateContactConsentRequest& req);
Task<pb::ContactConsent> GetContactConsent(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetContactConsentRequest& req);
Task<pb::ListContactConsentsResponse> ListContactConsents(
    rpc::Call& call, const Deps& deps, const pb::ListContactConsentsRequest& req);
Task<pb::ContactPermissions> GetContactPermissions(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::GetContactPermissionsRequest& req);

}  // namespace vinculo::client_registry
