#include "services/client_registry/storage/records/payment_card_repository.h"

#include <optional>

#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr char kPaymentCardType[] = "paymentCard";

PaymentCard CardOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .fields = {.client = row.GetUuid(2),
                     .gateway = row.String(3),
                     .brand = static_cast<int>(row.Int(4)),
                     .last_four = row.String(5),
                     .expiry_month = static_cast<int>(row.Int(6)),
                     .expiry_year = static_cast<int>(row.Int(7)),
                     .holder_name = row.String(8)},
          .default_at = row.FindTime(9),
          .is_default = row.Bool(12),
          .created_at = row.GetTime(10),
          .updated_at = row.GetTime(11)};
}

absl::Status TokenTaken() {
  return errors::AlreadyExists(kCardTokenTaken, "another card has this token of this gateway");
}

}  // namespace

const filter::Schema& PaymentCardListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "p.card_id"),
      {Field::ResourceName("name", "p.card_id", kPaymentCardCollection),
       Field::ResourceName("client", "p.client_id", kClientCollection),
       Field::Text("gateway", "p.gateway"),
       Field::Enum("brand",
                   "p.brand",
                   {{"VISA", 1},
                    {"MASTERCARD", 2},
                    {"ELO", 3},
                    {"AMERICAN_EXPRESS", 4},
                    {"HIPERCARD", 5},
                    {"DINERS_CLUB", 6},
                    {"DISCOVER", 7},
                    {"JCB", 8},
                    {"OTHER_BRAND", 9}}),
       Field::Text("last_four", "p.last_four"),
       Field::Int("expiry_month", "p.expiry_month").Orderable(),
       Field::Int("expiry_year", "p.expiry_year").Orderable(),
       Field::Bool("default_card", "(p.card_id = d.card_id)"),
       Field::Timestamp("create_time", "p.created_at").Orderable()});
  return schema;
}

Task<PaymentCard> PaymentCardRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetPaymentCard, id, kPaymentCardType, kPaymentCardCollection, &CardOf);
}

Task<PaymentCard> PaymentCardRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetPaymentCardForUpdate : sql::kGetPaymentCard;
  return GetRecord(tx_, statement, id, kPaymentCardType, kPaymentCardCollection, &CardOf);
}

Task<GatewayToken> PaymentCardRepository::GetToken(Uuid id) {
  return GetRecord<GatewayToken>(tx_,
                                 sql::kGetPaymentCardToken,
                                 id,
                                 kPaymentCardType,
                                 kPaymentCardCollection,
                                 [](const db::Row& row) {
                                   return GatewayToken{.gateway = row.String(0),
                                                       .token = row.String(1)};
                                 });
}

Task<RecordPage<PaymentCard>> PaymentCardRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListPaymentCards, db::Params::Of(tx_.tenant()), query, &CardOf);
}

Task<bool> PaymentCardRepository::HasCard(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kHasPaymentCard, tx_.tenant(), client));
  co_return rows[0].Bool(0);
}

void PaymentCardRepository::Insert(const PaymentCard& card, const std::string& token) {
  const PaymentCardFields& fields = card.fields;
  tx_.OnConstraint("payment_cards_token_unique", TokenTaken());
  HoldClients(tx_, {fields.client});
  tx_.Enqueue(sql::kInsertPaymentCard,
              tx_.tenant(),
              card.id,
              card.version,
              fields.client,
              fields.gateway,
              token,
              fields.brand,
              fields.last_four,
              fields.expiry_month,
              fields.expiry_year,
              fields.holder_name,
              card.default_at,
              card.created_at,
              card.updated_at);
}

void PaymentCardRepository::Save(const PaymentCard& card, const std::string& token) {
  const PaymentCardFields& fields = card.fields;
  const std::optional<std::string> changed =
      token.empty() ? std::nullopt : std::optional<std::string>(token);
  tx_.OnConstraint("payment_cards_token_unique", TokenTaken());
  tx_.Enqueue(sql::kUpdatePaymentCard,
              tx_.tenant(),
              card.id,
              card.version - 1,
              card.version,
              changed,
              fields.brand,
              fields.last_four,
              fields.expiry_month,
              fields.expiry_year,
              fields.holder_name,
              card.default_at,
              card.updated_at);
}

void PaymentCardRepository::Delete(const PaymentCard& card) {
  tx_.Enqueue(sql::kDeletePaymentCard, tx_.tenant(), card.id, card.version);
}

}  // namespace vinculo::client_registry
