#pragma once
// Reasons of errors and field violations of a client's records, beside those of all clients;
// vinculo.client_registry.v1.ErrorReason documents them.

#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {

inline constexpr char kLinkToItself[] = "LINK_TO_ITSELF";
inline constexpr char kLinkOverlaps[] = "LINK_OVERLAPS";
inline constexpr char kResponsibleIsMinor[] = "RESPONSIBLE_IS_MINOR";
inline constexpr char kContactPointExists[] = "CONTACT_POINT_EXISTS";
inline constexpr char kTimeMalformed[] = "TIME_MALFORMED";
inline constexpr char kTimeInFuture[] = "TIME_IN_FUTURE";
inline constexpr char kConsentTextRequired[] = "CONSENT_TEXT_REQUIRED";
inline constexpr char kTextRequired[] = "TEXT_REQUIRED";
inline constexpr char kAmountOutOfRange[] = "AMOUNT_OUT_OF_RANGE";
inline constexpr char kCreditInsufficient[] = "CREDIT_INSUFFICIENT";
inline constexpr char kCreditExpiryPast[] = "CREDIT_EXPIRY_PAST";
inline constexpr char kCreditUseReversed[] = "CREDIT_USE_REVERSED";
inline constexpr char kCreditSpent[] = "CREDIT_SPENT";
inline constexpr char kStatementTooLong[] = "STATEMENT_TOO_LONG";
inline constexpr char kEvolutionCorrected[] = "EVOLUTION_CORRECTED";
inline constexpr char kCorrectionOfAnotherClient[] = "CORRECTION_OF_ANOTHER_CLIENT";
inline constexpr char kCardTokenTaken[] = "CARD_TOKEN_TAKEN";
inline constexpr char kGatewayMalformed[] = "GATEWAY_MALFORMED";
inline constexpr char kTokenMalformed[] = "TOKEN_MALFORMED";
inline constexpr char kLastFourMalformed[] = "LAST_FOUR_MALFORMED";
inline constexpr char kExpiryOutOfRange[] = "EXPIRY_OUT_OF_RANGE";
inline constexpr char kCardExpired[] = "CARD_EXPIRED";

}  // namespace vinculo::client_registry
