#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kPaymentCardsMax = 10;

}  // namespace

Task<void> AddPaymentCards(PageDraft& draft) {
  v1::ListPaymentCardsRequest request;
  request.set_filter(OfClient(draft));
  request.set_page_size(kPaymentCardsMax);
  CO_ASSIGN_OR_RETURN(v1::ListPaymentCardsResponse answer,
                      co_await ListPaymentCards(draft.call, draft.deps, request));
  auto& part = *draft.page.mutable_payment_cards();
  part.mutable_payment_cards()->Swap(answer.mutable_payment_cards());
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
