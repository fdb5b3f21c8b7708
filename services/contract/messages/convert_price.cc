#include "services/contract/messages/convert_price.h"

#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {

using vinculo::ToProto;

v1::PriceTerms ToProto(const PriceTerms& terms) {
  v1::PriceTerms message;
  *message.mutable_price() = ToProto(terms.price);
  message.set_billing_period(static_cast<v1::BillingPeriod>(terms.billing_period));
  message.set_plan(FormatName(kPlans, terms.plan));
  message.set_plan_version(terms.plan_version);
  return message;
}

v1::PriceSegment ToProto(const PriceSegment& segment, bool undone) {
  v1::PriceSegment message;
  message.set_ordinal(segment.ordinal);
  *message.mutable_start_date() = ToProto(segment.from);
  if (segment.until) *message.mutable_until_date() = ToProto(*segment.until);
  *message.mutable_terms() = ToProto(segment.terms);
  message.set_cause(static_cast<v1::PriceCause>(segment.cause));
  message.set_cause_ref(segment.cause_ref);
  message.set_undoes_ordinal(segment.undoes.value_or(0));
  message.set_actor(segment.actor);
  if (segment.created_at != absl::Time()) {
    *message.mutable_create_time() = ToProto(segment.created_at);
  }
  message.set_undone(undone);
  return message;
}

}  // namespace vinculo::contract
