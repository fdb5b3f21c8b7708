#include "services/client_registry/handlers/page/add_first.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kPaymentCardsMax = 10;

}  // namespace

Task<void> AddPaymentCards(PageDraft& draft) {
  return AddFirst(draft,
                  draft.deps,
                  &ListPaymentCards,
                  kPaymentCardsMax,
                  &v1::ClientPage::mutable_payment_cards,
                  [](auto& message) { return message.mutable_payment_cards(); });
}

}  // namespace vinculo::client_registry
