#pragma once
// One function per RPC of ClientCreditService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/client_credit_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::ClientCredit> CreateClientCredit(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::CreateClientCreditRequest& req);
Task<pb::ClientCredit> GetClientCredit(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetClientCreditRequest& req);
Task<pb::ListClientCreditsResponse> ListClientCredits(rpc::Call& call,
                                                      const Deps& deps,
                                                      const pb::ListClientCreditsRequest& req);
Task<pb::ClientCredit> RevokeClientCredit(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::RevokeClientCreditRequest& req);
Task<pb::ClientCreditUse> CreateClientCreditUse(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::CreateClientCreditUseRequest& req);
Task<pb::ClientCreditUse> GetClientCreditUse(rpc::Call& call,
                                             const Deps& deps,
                                             const pb::GetClientCreditUseRequest& req);
Task<pb::ListClientCreditUsesResponse> ListClientCreditUses(
    rpc::Call& call, const Deps& deps, const pb::ListClientCreditUsesRequest& req);
Task<pb::ClientCreditUse> ReverseClientCreditUse(rpc::Call& call,
                                                 const Deps& deps,
                                                 const pb::ReverseClientCreditUseRequest& req);
Task<pb::ClientCreditBalance> GetClientCreditBalance(rpc::Call& call,
                                                     const Deps& deps,
                                                     const pb::GetClientCreditBalanceRequest& req);
Task<pb::ClientCreditStatement> GetClientCreditStatement(
    rpc::Call& call, const Deps& deps, const pb::GetClientCreditStatementRequest& req);

}  // namespace vinculo::client_registry
