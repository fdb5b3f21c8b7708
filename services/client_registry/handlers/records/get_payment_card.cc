#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/convert_payment_card.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

Task<pb::PaymentCard> GetPaymentCard(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::GetPaymentCardRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPaymentCardCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::PaymentCard> {
    PaymentCardRepository cards(tx);
    CO_ASSIGN_OR_RETURN(const PaymentCard card, co_await cards.Get(id));
    co_return ToProto(card);
  });
}

}  // namespace vinculo::client_registry
