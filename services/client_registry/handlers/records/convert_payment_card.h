#pragma once
#include "absl/time/time.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/payment_card.h"
#include "vinculo/client_registry/v1/payment_card_service.pb.h"

namespace vinculo::client_registry {

// Without the token.
v1::PaymentCard ToProto(const PaymentCard& card);
// What cannot be read is a violation.
PaymentCardFields FromProto(const v1::PaymentCard& card, errors::FieldViolations& violations);

// Queues PaymentCardChanged.
void PublishChanged(db::Tx& tx, const PaymentCard& card);
// Queues PaymentCardDeleted: the card as it was; the event has the version after it.
void PublishDeleted(db::Tx& tx, const PaymentCard& card, absl::Time now);

}  // namespace vinculo::client_registry
