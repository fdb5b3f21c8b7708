#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/handlers/records/convert_payment_card.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

using google::protobuf::Empty;

Task<Empty> DeletePaymentCard(rpc::Call& call,
                              const Deps& deps,
                              const pb::DeletePaymentCardRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPaymentCardCollection, req.name()));
  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<Empty> {
    PaymentCardRepository cards(tx);
    CO_ASSIGN_OR_RETURN(const PaymentCard card, co_await cards.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), card.version));
    cards.Delete(card);
    PublishDeleted(tx, card, call.now());
    co_return Empty();
  });
}

}  // namespace vinculo::client_registry
