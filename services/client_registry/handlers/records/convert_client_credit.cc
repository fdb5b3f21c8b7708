#include "services/client_registry/handlers/records/convert_client_credit.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/client_credit_events.pb.h"

namespace vinculo::client_registry {

v1::ClientCredit ToProto(const ClientCredit& credit) {
  v1::ClientCredit to;
  to.set_name(FormatName(kClientCreditCollection, credit.id));
  to.set_client(FormatName(kClientCollection, credit.client));
  *to.mutable_amount() = vinculo::ToProto(credit.amount);
  to.set_reason(credit.reason);
  if (credit.expires_on) *to.mutable_expire_date() = vinculo::ToProto(*credit.expires_on);
  to.set_reference(credit.reference);
  *to.mutable_grant_date() = vinculo::ToProto(credit.granted_on);
  *to.mutable_left_amount() = vinculo::ToProto(credit.left);
  to.set_actor(credit.actor);
  to.set_etag(filter::EtagOf(credit.version));
  *to.mutable_create_time() = vinculo::ToProto(credit.created_at);
  *to.mutable_update_time() = vinculo::ToProto(credit.updated_at);
  return to;
}

v1::ClientCreditUse ToProto(const ClientCreditUse& use) {
  v1::ClientCreditUse to;
  to.set_name(FormatName(kClientCreditUseCollection, use.id));
  to.set_client(FormatName(kClientCollection, use.client));
  *to.mutable_amount() = vinculo::ToProto(use.amount);
  to.set_reference(use.reference);
  *to.mutable_use_date() = vinculo::ToProto(use.used_on);
  for (const CreditTaking& taking : use.takings) {
    v1::ClientCreditUse::Taking& one = *to.add_takings();
    one.set_client_credit(FormatName(kClientCreditCollection, taking.credit));
    *one.mutable_amount() = vinculo::ToProto(taking.amount);
  }
  if (use.reversed_at) *to.mutable_reverse_time() = vinculo::ToProto(*use.reversed_at);
  to.set_reverse_reason(use.reverse_reason);
  to.set_actor(use.actor);
  to.set_etag(filter::EtagOf(use.version));
  *to.mutable_create_time() = vinculo::ToProto(use.created_at);
  *to.mutable_update_time() = vinculo::ToProto(use.updated_at);
  return to;
}

ClientCredit FromProto(const v1::ClientCredit& credit, errors::FieldViolations& violations) {
  ClientCredit to{.reason = credit.reason(), .reference = credit.reference()};
  ReadField(
      "client_credit.client", ParseName(kClientCollection, credit.client()), to.client, violations);
  ReadField(
      "client_credit.amount", vinculo::FromProto("amount", credit.amount()), to.amount, violations);
  if (credit.has_expire_date()) {
    ReadField("client_credit.expire_date",
              vinculo::FromProto("expire_date", credit.expire_date()),
              to.expires_on,
              violations);
  }
  return to;
}

ClientCreditUse FromProto(const v1::ClientCreditUse& use, errors::FieldViolations& violations) {
  ClientCreditUse to{.reference = use.reference()};
  ReadField("client_credit_use.client",
            ParseName(kClientCollection, use.client()),
            to.client,
            violations);
  ReadField("client_credit_use.amount",
            vinculo::FromProto("amount", use.amount()),
            to.amount,
            violations);
  return to;
}

void PublishChanged(db::Tx& tx, const ClientCredit& credit) {
  v1::ClientCreditChanged changed;
  *changed.mutable_client_credit() = ToProto(credit);
  feed::Publish(tx,
                {.aggregate = changed.client_credit().name(),
                 .version = credit.version,
                 .occurred_at = credit.updated_at},
                changed);
}

void PublishChanged(db::Tx& tx, const ClientCreditUse& use) {
  v1::ClientCreditUseChanged changed;
  *changed.mutable_client_credit_use() = ToProto(use);
  feed::Publish(tx,
                {.aggregate = changed.client_credit_use().name(),
                 .version = use.version,
                 .occurred_at = use.updated_at},
                changed);
}

}  // namespace vinculo::client_registry
