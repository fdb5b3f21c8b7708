#pragma once
// One function per RPC of PaymentCardService, each in the file of its name.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "google/protobuf/empty.pb.h"
#include "services/client_registry/deps.h"
#include "vinculo/client_registry/v1/payment_card_service.pb.h"

namespace vinculo::client_registry {

namespace pb = ::vinculo::client_registry::v1;

Task<pb::PaymentCard> CreatePaymentCard(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreatePaymentCardRequest& req);
Task<pb::PaymentCard> GetPaymentCard(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetPaymentCardRequest& req);
Task<pb::ListPaymentCardsResponse> ListPaymentCards(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListPaymentCardsRequest& req);
Task<pb::PaymentCard> UpdatePaymentCard(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UpdatePaymentCardRequest& req);
Task<pb::PaymentCard> SetDefaultPaymentCard(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::SetDefaultPaymentCardRequest& req);
Task<google::protobuf::Empty> DeletePaymentCard(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::DeletePaymentCardRequest& req);
Task<pb::PaymentCardToken> GetPaymentCardToken(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetPaymentCardTokenRequest& req);

}  // namespace vinculo::client_registry
