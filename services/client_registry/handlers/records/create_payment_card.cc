#include <optional>
#include <utility>

#include "common/base/clock.h"
#include "services/client_registry/handlers/records/convert_payment_card.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

Task<pb::PaymentCard> CreatePaymentCard(rpc::Call& call,
                                        const Deps& deps,
                                        const pb::CreatePaymentCardRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  const bool asked = req.payment_card().default_card();
  errors::FieldViolations violations;
  PaymentCardFields fields =
      CheckedCard(FromProto(req.payment_card(), violations), today, violations);
  CheckCardToken(req.payment_card().token(), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const PaymentCard checked{
      .id = deps.ids->Next(),
      .fields = std::move(fields),
      .default_at = asked ? std::optional<absl::Time>(call.now()) : std::nullopt,
      .created_at = call.now(),
      .updated_at = call.now()};

  co_return co_await deps.db.WriteOnce(
      call, [&req, &checked, asked](db::Tx& tx) -> Task<pb::PaymentCard> {
        PaymentCardRepository cards(tx);
        PaymentCard card = checked;
        CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, card.fields.client)).status());
        CO_ASSIGN_OR_RETURN(const bool has_another, co_await cards.HasCard(card.fields.client));
        card.is_default = asked || !has_another;
        cards.Insert(card, req.payment_card().token());
        PublishChanged(tx, card);
        co_return ToProto(card);
      });
}

}  // namespace vinculo::client_registry
