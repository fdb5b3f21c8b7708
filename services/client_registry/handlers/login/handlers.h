#pragma once
// Portal logins: one function per RPC, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "google/protobuf/empty.pb.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/portal_login_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::PortalLogin> InvitePortalLogin(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::InvitePortalLoginRequest& req);
Task<google::protobuf::Empty> RequestPasswordReset(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::RequestPasswordResetRequest& req);
Task<pb::IssuePasswordTokenResponse> IssuePasswordToken(rpc::Call& call,
                                                        const Deps& deps,
                                                        const pb::IssuePasswordTokenRequest& req);
Task<google::protobuf::Empty> SetPassword(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::SetPasswordRequest& req);
Task<google::protobuf::Empty> ChangePassword(rpc::Call& call,
                                             const Deps& deps,
                                             const pb::ChangePasswordRequest& req);
Task<pb::VerifyPasswordResponse> VerifyPassword(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::VerifyPasswordRequest& req);
Task<pb::PortalLogin> GetPortalLogin(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetPortalLoginRequest& req);
Task<pb::ListPortalLoginsResponse> ListPortalLogins(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListPortalLoginsRequest& req);
Task<pb::PortalLogin> DisablePortalLogin(rpc::Call& call,
                                         const Deps& deps,
                                         const pb::DisablePortalLoginRequest& req);
Task<pb::PortalLogin> UnlockPortalLogin(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UnlockPortalLoginRequest& req);

}  // namespace vinculo::client_registry
