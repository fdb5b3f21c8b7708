#pragma once
// A payment card as a gateway knows it. There is no field for its number or security code.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

inline constexpr int kCardBrandMax = 9;
inline constexpr int kCardYearsAheadMax = 20;
inline constexpr size_t kGatewayLengthMax = 40;
inline constexpr size_t kTokenLengthMax = 200;

struct PaymentCardFields {
  Uuid client;
  std::string gateway;
  int brand = 0;  // vinculo.client_registry.v1.PaymentCard.Brand
  std::string last_four;
  int expiry_month = 0;  // 1 to 12
  int expiry_year = 0;
  std::string holder_name;

  bool operator==(const PaymentCardFields&) const = default;
};

struct PaymentCard {
  Uuid id;
  int64_t version = 1;
  PaymentCardFields fields;              // has been through CheckedCard
  std::optional<absl::Time> default_at;  // when somebody made it the default
  // As of the reading: it was made so last of the client's cards, or is the oldest where none was.
  bool is_default = false;
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kPaymentCardCollection[] = "paymentCards/";

// The fields as they are stored. Whatever passes the Luhn test of card numbers is refused, as
// is a card that is over on `today`: it is good to the end of its month. Violations have the
// field's path after "payment_card.".
PaymentCardFields CheckedCard(PaymentCardFields fields,
                              Day today,
                              errors::FieldViolations& violations);

// A gateway's token: 1 to 200 visible ASCII characters (TOKEN_MALFORMED) that are no card's
// number (CARD_NUMBER_REFUSED), as violations of "payment_card.token".
void CheckCardToken(const std::string& token, errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
