#include <utility>

#include "services/client_registry/handlers/records/convert_payment_card.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/storage/records/payment_card_repository.h"

namespace vinculo::client_registry {

Task<pb::ListPaymentCardsResponse> ListPaymentCards(rpc::Call& call,
                                                    const Deps& deps,
                                                    const pb::ListPaymentCardsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, PaymentCardListSchema(), "create_time", req));
  using Page = RecordPage<PaymentCard>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        PaymentCardRepository cards(tx);
                        co_return co_await cards.List(query);
                      }));
  pb::ListPaymentCardsResponse response;
  for (const PaymentCard& card : page.records) *response.add_payment_cards() = ToProto(card);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
