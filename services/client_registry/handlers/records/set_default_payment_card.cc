#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/client_registry/handlers/records/convert_payment_card.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

Task<pb::PaymentCard> SetDefaultPaymentCard(rpc::Call& call,
                                            const Deps& deps,
                                            const pb::SetDefaultPaymentCardRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPaymentCardCollection, req.name()));
  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, id](db::Tx& tx) -> Task<pb::PaymentCard> {
        PaymentCardRepository cards(tx);
        CO_ASSIGN_OR_RETURN(PaymentCard card, co_await cards.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), card.version));
        if (card.is_default) co_return ToProto(card);
        card.default_at = call.now();
        card.is_default = true;
        card.version += 1;
        card.updated_at = call.now();
        cards.Save(card, "");
        PublishChanged(tx, card);
        co_return ToProto(card);
      });
}

}  // namespace vinculo::client_registry
