#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

Task<pb::PaymentCardToken> GetPaymentCardToken(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetPaymentCardTokenRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPaymentCardCollection, req.name()));
  co_return co_await deps.db.Read(call, [&req, id](db::Tx& tx) -> Task<pb::PaymentCardToken> {
    PaymentCardRepository cards(tx);
    CO_ASSIGN_OR_RETURN(const GatewayToken token, co_await cards.GetToken(id));
    pb::PaymentCardToken to;
    to.set_payment_card(req.name());
    to.set_gateway(token.gateway);
    to.set_token(token.token);
    co_return to;
  });
}

}  // namespace vinculo::client_registry
