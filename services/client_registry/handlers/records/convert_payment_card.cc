#include "services/client_registry/handlers/records/convert_payment_card.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/payment_card_events.pb.h"

namespace vinculo::client_registry {

static_assert(kCardBrandMax == v1::PaymentCard::Brand_MAX);

v1::PaymentCard ToProto(const PaymentCard& card) {
  v1::PaymentCard to;
  to.set_name(FormatName(kPaymentCardCollection, card.id));
  to.set_client(FormatName(kClientCollection, card.fields.client));
  to.set_gateway(card.fields.gateway);
  to.set_brand(static_cast<v1::PaymentCard::Brand>(card.fields.brand));
  to.set_last_four(card.fields.last_four);
  to.set_expiry_month(card.fields.expiry_month);
  to.set_expiry_year(card.fields.expiry_year);
  to.set_holder_name(card.fields.holder_name);
  to.set_default_card(card.is_default);
  to.set_etag(filter::EtagOf(card.version));
  *to.mutable_create_time() = vinculo::ToProto(card.created_at);
  *to.mutable_update_time() = vinculo::ToProto(card.updated_at);
  return to;
}

PaymentCardFields FromProto(const v1::PaymentCard& card, errors::FieldViolations& violations) {
  PaymentCardFields fields{.gateway = card.gateway(),
                           .brand = card.brand(),
                           .last_four = card.last_four(),
                           .expiry_month = card.expiry_month(),
                           .expiry_year = card.expiry_year(),
                           .holder_name = card.holder_name()};
  ReadField("payment_card.client",
            ParseName(kClientCollection, card.client()),
            fields.client,
            violations);
  return fields;
}

void PublishChanged(db::Tx& tx, const PaymentCard& card) {
  v1::PaymentCardChanged changed;
  *changed.mutable_payment_card() = ToProto(card);
  feed::Publish(tx,
                {.aggregate = changed.payment_card().name(),
                 .version = card.version,
                 .occurred_at = card.updated_at},
                changed);
}

void PublishDeleted(db::Tx& tx, const PaymentCard& card, absl::Time now) {
  v1::PaymentCardDeleted deleted;
  *deleted.mutable_payment_card() = ToProto(card);
  feed::Publish(
      tx,
      {.aggregate = deleted.payment_card().name(), .version = card.version + 1, .occurred_at = now},
      deleted);
}

}  // namespace vinculo::client_registry
