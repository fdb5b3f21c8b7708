#include "services/client_registry/domain/records/payment_card.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::November;
using std::chrono::operator""y;
using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

constexpr Day kToday{2026y / November / 30};

PaymentCardFields Card() {
  return {.gateway = "pagar.me",
          .brand = 3,
          .last_four = "0042",
          .expiry_month = 11,
          .expiry_year = 2026,
          .holder_name = "ANA LIMA"};
}

absl::Status Checked(const PaymentCardFields& card) {
  errors::FieldViolations violations;
  (void)CheckedCard(card, kToday, violations);
  return violations.ToStatus();
}

absl::Status CheckedToken(const std::string& token) {
  errors::FieldViolations violations;
  CheckCardToken(token, violations);
  return violations.ToStatus();
}

//
TEST(CheckedCard, IsGoodToTheEndOfItsMonth) {
  PaymentCardFields card = Card();
  EXPECT_THAT(Checked(card), IsOk());
  card.expiry_month = 10;
  EXPECT_THAT(Checked(card), HasViolation("payment_card.expiry_year", kCardExpired));
  card.expiry_year = 2027;
  EXPECT_THAT(Checked(card), IsOk());
}

TEST(CheckedCard, ExpiresInAMonthOfTheNextYears) {
  PaymentCardFields card = Card();
  card.expiry_year = 2046;
  EXPECT_THAT(Checked(card), IsOk());
  card.expiry_year = 2047;
  EXPECT_THAT(Checked(card), HasViolation("payment_card.expiry_year", kExpiryOutOfRange));
  card = Card();
  card.expiry_year = 26;
  EXPECT_THAT(Checked(card), HasViolation("payment_card.expiry_year", kExpiryOutOfRange));
  card = Card();
  card.expiry_month = 12;
  EXPECT_THAT(Checked(card), IsOk());
  card.expiry_month = 13;
  EXPECT_THAT(Checked(card), HasViolation("payment_card.expiry_month", kExpiryOutOfRange));
}

TEST(CheckedCard, IsKnownByFourDigits) {
  PaymentCardFields card = Card();
  for (const char* other : {"", "042", "00042", "004a"}) {
    card.last_four = other;
    EXPECT_THAT(Checked(card), HasViolation("payment_card.last_four", kLastFourMalformed)) << other;
  }
}

TEST(CheckedCard, NamesItsGatewayAndBrand) {
  PaymentCardFields card = Card();
  card.gateway = "Pagar.me";
  card.brand = 10;
  EXPECT_THAT(Checked(card), HasViolation("payment_card.gateway", kGatewayMalformed));
  EXPECT_THAT(Checked(card), HasViolation("payment_card.brand", kValueUnknown));
  card.gateway = std::string(40, 'g');
  card.brand = 9;
  EXPECT_THAT(Checked(card), IsOk());
  card.gateway += 'g';
  EXPECT_THAT(Checked(card), HasViolation("payment_card.gateway", kGatewayMalformed));
}

TEST(CheckedCard, HoldsNoCardNumberAnywhere) {
  PaymentCardFields card = Card();
  card.holder_name = "ANA 4111 1111 1111 1111";
  card.gateway = "4111111111111111";
  EXPECT_THAT(Checked(card), HasViolation("payment_card.holder_name", kCardNumberRefused));
  EXPECT_THAT(Checked(card), HasViolation("payment_card.gateway", kCardNumberRefused));
  EXPECT_THAT(CheckedToken("4111111111111111"),
              HasViolation("payment_card.token", kCardNumberRefused));
  EXPECT_THAT(CheckedToken("tok_4111111111111111"),
              HasViolation("payment_card.token", kCardNumberRefused));
}

TEST(CheckCardToken, IsVisibleAndNotTooLong) {
  EXPECT_THAT(CheckedToken("tok_4111111111111112"), IsOk());
  EXPECT_THAT(CheckedToken(""), HasViolation("payment_card.token", kTokenMalformed));
  EXPECT_THAT(CheckedToken("tok 1"), HasViolation("payment_card.token", kTokenMalformed));
  EXPECT_THAT(CheckedToken(std::string(200, 't')), IsOk());
  EXPECT_THAT(CheckedToken(std::string(201, 't')),
              HasViolation("payment_card.token", kTokenMalformed));
}

}  // namespace
}  // namespace vinculo::client_registry
