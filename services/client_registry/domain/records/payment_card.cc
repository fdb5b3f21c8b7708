#include "services/client_registry/domain/records/payment_card.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "services/client_registry/domain/card_number.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/domain/records/record_texts.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kLastFour = 4;

bool IsGateway(absl::string_view text) {
  const auto fits = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return absl::ascii_islower(byte) || absl::ascii_isdigit(byte) || c == '.' || c == '-' ||
           c == '_';
  };
  return !text.empty() && text.size() <= kGatewayLengthMax &&
         std::all_of(text.begin(), text.end(), fits);
}

bool IsLastFour(absl::string_view text) {
  return text.size() == kLastFour && std::all_of(text.begin(), text.end(), [](char c) {
           return absl::ascii_isdigit(static_cast<unsigned char>(c));
         });
}

void CheckExpiry(const PaymentCardFields& fields, Day today, errors::FieldViolations& violations) {
  if (fields.expiry_month < 1 || fields.expiry_month > 12) {
    violations.Add("payment_card.expiry_month", kExpiryOutOfRange, "is no month: 1 to 12");
    return;
  }
  if (fields.expiry_year < 2000 || fields.expiry_year > today.year() + kCardYearsAheadMax) {
    violations.Add("payment_card.expiry_year",
                   kExpiryOutOfRange,
                   "is no year of a card: four digits, at most 20 years ahead");
    return;
  }
  const bool over = fields.expiry_year < today.year() ||
                    (fields.expiry_year == today.year() && fields.expiry_month < today.month());
  if (over) violations.Add("payment_card.expiry_year", kCardExpired, "the card is over");
}

void RefuseCardNumber(const char* field, absl::string_view text, errors::FieldViolations& out) {
  if (!HoldsCardNumber(text)) return;
  out.Add(field, kCardNumberRefused, "may be a card's number: keep the gateway's token instead");
}

}  // namespace

PaymentCardFields CheckedCard(PaymentCardFields fields,
                              Day today,
                              errors::FieldViolations& violations) {
  if (!IsGateway(fields.gateway)) {
    violations.Add("payment_card.gateway",
                   kGatewayMalformed,
                   "give 1 to 40 small letters, digits, dots, hyphens and underscores");
  }
  RefuseCardNumber("payment_card.gateway", fields.gateway, violations);
  if (fields.brand < 1 || fields.brand > kCardBrandMax) {
    violations.Add("payment_card.brand", kValueUnknown, "is no brand");
  }
  if (!IsLastFour(fields.last_four)) {
    violations.Add("payment_card.last_four", kLastFourMalformed, "give the last four digits alone");
  }
  CheckExpiry(fields, today, violations);
  CheckFreeText("payment_card.holder_name", kLabelLengthMax, fields.holder_name, violations);
  return fields;
}

void CheckCardToken(const std::string& token, errors::FieldViolations& violations) {
  const bool visible = std::all_of(token.begin(), token.end(), [](char c) {
    return absl::ascii_isgraph(static_cast<unsigned char>(c));
  });
  if (token.empty() || token.size() > kTokenLengthMax || !visible) {
    violations.Add("payment_card.token",
                   kTokenMalformed,
                   "give the gateway's token: 1 to 200 visible ASCII characters");
  }
  RefuseCardNumber("payment_card.token", token, violations);
}

}  // namespace vinculo::client_registry
