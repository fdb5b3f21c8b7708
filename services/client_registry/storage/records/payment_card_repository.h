#pragma once
#include <string>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/payment_card.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListPaymentCards filters and orders by.
const filter::Schema& PaymentCardListSchema();

// What a gateway charges a card by.
struct GatewayToken {
  std::string gateway;
  std::string token;
};

// The payment cards of the unit of work's tenant.
class PaymentCardRepository {
 public:
  explicit PaymentCardRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<PaymentCard> Get(Uuid id);
  // Locked where the unit of work locks; otherwise Save finds out whether it changed.
  Task<PaymentCard> GetForUpdate(Uuid id);
  Task<GatewayToken> GetToken(Uuid id);
  Task<RecordPage<PaymentCard>> List(const filter::ListQuery& query);
  // Whether the client has a card.
  Task<bool> HasCard(Uuid client);

  // Queued. CARD_TOKEN_TAKEN when another card has the token, of Save too.
  void Insert(const PaymentCard& card, const std::string& token);
  // Queued; the card is at the version after the one that was read. Without a token it keeps its
  // own.
  void Save(const PaymentCard& card, const std::string& token);
  // Queued; the card as it was read.
  void Delete(const PaymentCard& card);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
