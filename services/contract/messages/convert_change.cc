#include "services/contract/messages/convert_change.h"

#include "common/base/check.h"
#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_price.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

using vinculo::ToProto;

v1::ChangedTerms TermsOf(const Contract& contract) {
  v1::ChangedTerms message;
  *message.mutable_terms() = ToProto(PriceTerms{.price = contract.price,
                                                .billing_period = contract.billing_period,
                                                .plan = contract.plan,
                                                .plan_version = contract.plan_version});
  message.set_billing_day(contract.billing_day.value_or(0));
  message.set_charge_type(static_cast<v1::ChargeType>(contract.charge_type));
  message.set_loyalty_months(contract.loyalty_months);
  if (contract.expires_on) *message.mutable_loyalty_end_date() = ToProto(*contract.expires_on);
  *message.mutable_total_value() = ToProto(contract.total_value);
  return message;
}

v1::ChangeAdjustment ToProto(const ChangeAdjustment& adjustment) {
  v1::ChangeAdjustment message;
  *message.mutable_start_date() = ToProto(adjustment.days.first);
  *message.mutable_end_date() = ToProto(adjustment.days.last);
  message.set_days(adjustment.share.days);
  message.set_of_days(adjustment.share.of);
  *message.mutable_price_before() = ToProto(adjustment.price_before);
  *message.mutable_price_after() = ToProto(adjustment.price_after);
  *message.mutable_amount() = ToProto(adjustment.amount);
  return message;
}

v1::ChangeState StateOf(const ChangeRecord& change) {
  if (change.undone_at) return v1::UNDONE;
  if (change.cancelled_at) return v1::CHANGE_CANCELLED;
  return change.begun_at ? v1::BEGUN : v1::PLANNED;
}

}  // namespace

v1::ChangeOutcome ToProto(const ChangeOutcome& outcome) {
  v1::ChangeOutcome message;
  const DraftedChange& drafted = outcome.drafted;
  message.set_code(static_cast<v1::ChangeCode>(drafted.code));
  *message.mutable_effective_date() = ToProto(drafted.effective);
  if (drafted.until) *message.mutable_until_date() = ToProto(*drafted.until);
  *message.mutable_before() = TermsOf(outcome.before);
  *message.mutable_after() = TermsOf(outcome.after);
  message.set_loyalty_effect(static_cast<v1::LoyaltyEffect>(drafted.alteration.loyalty_effect));
  for (const PriceSegment& segment : drafted.added) *message.add_segments() = ToProto(segment);
  for (const PriceSegment& segment : outcome.put_aside) {
    *message.add_put_aside() = ToProto(segment);
  }
  for (const ChangeAdjustment& adjustment : outcome.adjustments) {
    *message.add_adjustments() = ToProto(adjustment);
  }
  *message.mutable_adjustment_total() = ToProto(outcome.adjustment_total);
  *message.mutable_carried_credit() = ToProto(outcome.carried_credit);
  *message.mutable_credit_left() = ToProto(outcome.credit_left);
  for (const ChangeWarning warning : outcome.warnings) {
    message.add_warnings(static_cast<v1::ChangeWarning>(warning));
  }
  return message;
}

v1::Change ToProto(const ChangeRecord& change) {
  v1::Change message;
  message.set_name(FormatName(kChanges, change.id));
  message.set_contract(FormatName(kContracts, change.contract));
  message.set_client(FormatName(kClients, change.client));
  message.set_kind(static_cast<v1::ChangeKind>(change.kind));
  message.set_state(StateOf(change));
  VINCULO_CHECK(message.mutable_outcome()->ParseFromString(change.outcome));
  message.set_reason(change.reason);
  message.set_actor(change.actor);
  message.set_undo_reason(change.undo_reason);
  message.set_etag(filter::EtagOf(change.version));
  *message.mutable_create_time() = ToProto(change.created_at);
  if (change.begun_at) *message.mutable_begin_time() = ToProto(*change.begun_at);
  if (change.undone_at) *message.mutable_undo_time() = ToProto(*change.undone_at);
  if (change.cancelled_at) {
    *message.mutable_cancel_time() = ToProto(*change.cancelled_at);
    message.set_cancel_cause(static_cast<v1::ChangeCancelCause>(*change.cancel_cause));
  }
  return message;
}

}  // namespace vinculo::contract
