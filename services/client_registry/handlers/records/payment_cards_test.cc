// Payment cards through their RPCs. Today is 2026-11-22.

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/payment_card_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::ElementsAre;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class PaymentCardsTest : public RecordsTest {
 protected:
  absl::StatusOr<pb::PaymentCard> Add(const std::string& client,
                                      const std::string& token,
                                      bool default_card = false) {
    pb::CreatePaymentCardRequest request;
    pb::PaymentCard& card = *request.mutable_payment_card();
    card.set_client(client);
    card.set_gateway("pagar.me");
    card.set_token(token);
    card.set_brand(pb::PaymentCard::ELO);
    card.set_last_four("0042");
    card.set_expiry_month(11);
    card.set_expiry_year(2026);
    card.set_default_card(default_card);
    options_.now += absl::Seconds(1);
    return Serve(&CreatePaymentCard, request);
  }
  std::vector<std::string> Defaults(const std::string& client) {
    pb::ListPaymentCardsRequest request;
    request.set_filter("default_card = true AND client = \"" + client + "\"");
    std::vector<std::string> names;
    const auto listed = Serve(&ListPaymentCards, request);
    for (const auto& card : listed->payment_cards()) names.push_back(card.name());
    return names;
  }
  absl::StatusOr<pb::PaymentCard> SetDefault(const std::string& name) {
    pb::SetDefaultPaymentCardRequest request;
    request.set_name(name);
    options_.now += absl::Seconds(1);
    return Serve(&SetDefaultPaymentCard, request);
  }
  std::string Token(const std::string& name) {
    pb::GetPaymentCardTokenRequest request;
    request.set_name(name);
    return Serve(&GetPaymentCardToken, request)->token();
  }
};

TEST_F(PaymentCardsTest, GiveTheirTokenToWhoAsksForIt) {
  const auto card = Add(NewClient(), "tok_1");
  ASSERT_THAT(card, IsOk());
  EXPECT_EQ(card->token(), "");
  EXPECT_EQ(Token(card->name()), "tok_1");
  EXPECT_EQ(Count("outbox_pending WHERE position('tok_1'::bytea IN payload) > 0"), "0");
  EXPECT_EQ(Count("idempotency WHERE position('tok_1'::bytea IN response) > 0"), "0");
}

TEST_F(PaymentCardsTest, RefuseCardNumbers) {
  EXPECT_THAT(Add(NewClient(), "4111111111111111"),
              HasViolation("payment_card.token", kCardNumberRefused));
  EXPECT_THAT(Add(NewClient(), ""), HasViolation("payment_card.token", kTokenMalformed));
}

TEST_F(PaymentCardsTest, OfAClientOneIsTheDefault) {
  const std::string ana = NewClient();
  const auto first = Add(ana, "tok_1"), second = Add(ana, "tok_2"), third = Add(ana, "tok_3", true);
  EXPECT_TRUE(first->default_card());
  EXPECT_FALSE(second->default_card());
  EXPECT_TRUE(third->default_card());
  EXPECT_THAT(Defaults(ana), ElementsAre(third->name()));
  ASSERT_THAT(SetDefault(second->name()), IsOk());
  EXPECT_THAT(Defaults(ana), ElementsAre(second->name()));
  pb::DeletePaymentCardRequest remove;
  remove.set_name(second->name());
  ASSERT_THAT(Serve(&DeletePaymentCard, remove), IsOk());
  EXPECT_THAT(Defaults(ana), ElementsAre(third->name()));
  remove.set_name(third->name());
  ASSERT_THAT(Serve(&DeletePaymentCard, remove), IsOk());
  EXPECT_THAT(Defaults(ana), ElementsAre(first->name()));
  EXPECT_EQ(Count("payment_cards"), "1");
}

TEST_F(PaymentCardsTest, HaveATokenForThemselves) {
  ASSERT_THAT(Add(NewClient(), "tok_1"), IsOk());
  EXPECT_THAT(Add(NewClient("Bia"), "tok_1"), IsError(StatusCode::kAlreadyExists, kCardTokenTaken));
}

TEST_F(PaymentCardsTest, AreRenewedWithOrWithoutAnotherToken) {
  const auto card = Add(NewClient(), "tok_1");
  pb::UpdatePaymentCardRequest request;
  request.mutable_payment_card()->set_name(card->name());
  request.mutable_payment_card()->set_expiry_year(2031);
  const auto renewed = Serve(&UpdatePaymentCard, request);
  ASSERT_THAT(renewed, IsOk());
  EXPECT_EQ(renewed->expiry_year(), 2031);
  EXPECT_EQ(Token(card->name()), "tok_1");
  request.mutable_payment_card()->set_token("tok_2");
  ASSERT_THAT(Serve(&UpdatePaymentCard, request), IsOk());
  EXPECT_EQ(Token(card->name()), "tok_2");
  request.mutable_payment_card()->set_token("4111111111111111");
  EXPECT_THAT(Serve(&UpdatePaymentCard, request),
              HasViolation("payment_card.token", kCardNumberRefused));
}

// The card that was made the default last is the survivor's.
TEST_F(PaymentCardsTest, GoToTheSurvivorOfAMerge) {
  const std::string ana = NewClient(), anna = NewClient("Anna");
  ASSERT_THAT(Add(ana, "tok_1", true), IsOk());
  const auto later = Add(anna, "tok_2", true);
  ASSERT_THAT(Merge(ana, anna), IsOk());
  EXPECT_THAT(Defaults(ana), ElementsAre(later->name()));
  EXPECT_EQ(Count("payment_cards WHERE client_id = '" + ana.substr(8) + "'"), "2");
}

}  // namespace
}  // namespace vinculo::client_registry
