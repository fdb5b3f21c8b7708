#include <string>
#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/handlers/records/convert_payment_card.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

Task<pb::PaymentCard> UpdatePaymentCard(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::UpdatePaymentCardRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const Uuid id,
      ParseName(kPaymentCardCollection, req.payment_card().name(), "payment_card.name"));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.WriteOnce(
      call, [&call, &req, id, today](db::Tx& tx) -> Task<pb::PaymentCard> {
        PaymentCardRepository cards(tx);
        CO_ASSIGN_OR_RETURN(PaymentCard card, co_await cards.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.payment_card().etag(), card.version));

        pb::PaymentCard patched = ToProto(card);
        CO_RETURN_IF_ERROR(
            filter::ApplyMask(req.update_mask(), req.payment_card(), patched).status());
        // Without one the card keeps the token that it has.
        const std::string& token = patched.token();
        errors::FieldViolations violations;
        PaymentCardFields fields = CheckedCard(FromProto(patched, violations), today, violations);
        if (!token.empty()) CheckCardToken(token, violations);
        CO_RETURN_IF_ERROR(violations.ToStatus());
        if (fields == card.fields && token.empty()) co_return ToProto(card);

        card.fields = std::move(fields);
        card.version += 1;
        card.updated_at = call.now();
        cards.Save(card, token);
        PublishChanged(tx, card);
        co_return ToProto(card);
      });
}

}  // namespace vinculo::client_registry
