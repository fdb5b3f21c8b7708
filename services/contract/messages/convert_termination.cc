#include "services/contract/messages/convert_termination.h"

#include <memory>
#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/pricing/change_record.h"
#include "services/contract/domain/terms/state_flags.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_fine.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/change_repository.h"
#include "services/contract/storage/terms/pause_repository.h"
#include "services/contract/storage/terms/reason_repository.h"
#include "vinculo/contract/v1/termination_events.pb.h"

namespace vinculo::contract {
namespace {

v1::EndedReceivable ToProto(const EndedReceivable& ended) {
  v1::EndedReceivable message;
  message.set_receivable(FormatName(kReceivables, ended.before.id));
  message.set_effect(static_cast<v1::EndedReceivable::Effect>(ended.effect));
  *message.mutable_amount() = vinculo::ToProto(ended.before.amount);
  *message.mutable_open_amount() = vinculo::ToProto(ended.before.open);
  *message.mutable_reduction() = vinculo::ToProto(ended.reduction);
  *message.mutable_refund() = vinculo::ToProto(ended.refund);
  if (ended.before.period_first_on) {
    *message.mutable_period_start_date() = vinculo::ToProto(*ended.before.period_first_on);
    *message.mutable_period_end_date() = vinculo::ToProto(*ended.before.period_last_on);
  }
  return message;
}

v1::PeriodToCharge ToProto(const PeriodLeft& period) {
  v1::PeriodToCharge message;
  *message.mutable_start_date() = vinculo::ToProto(period.days.first);
  *message.mutable_end_date() = vinculo::ToProto(period.days.last);
  *message.mutable_amount() = vinculo::ToProto(period.amount);
  return message;
}

}  // namespace

v1::TerminationOutcome ToProto(const TerminationOutcome& outcome) {
  const Contract& after = outcome.after;
  v1::TerminationOutcome message;
  message.set_end_kind(static_cast<v1::EndKind>(*after.end_kind));
  *message.mutable_end_date() = vinculo::ToProto(*after.ends_on);
  message.set_reason(after.end_reason);
  if (after.end_reason_id) {
    message.set_reason_name(FormatName(kReasonCollection, *after.end_reason_id));
  }
  message.set_counts_as_churn(after.counts_as_churn);
  *message.mutable_fine() = ToProto(after.id, outcome.facts, outcome.fine);
  if (outcome.fine_due_on) {
    *message.mutable_fine_due_date() = vinculo::ToProto(*outcome.fine_due_on);
  }
  for (const EndedReceivable& one : outcome.receivables) {
    *message.add_receivables() = ToProto(one);
  }
  for (const PeriodLeft& period : outcome.to_charge) *message.add_to_charge() = ToProto(period);
  *message.mutable_reduction_total() = vinculo::ToProto(outcome.reduction_total);
  *message.mutable_promised_credit() = vinculo::ToProto(outcome.promised_credit);
  *message.mutable_refund_total() = vinculo::ToProto(outcome.refund_total);
  *message.mutable_owed_total() = vinculo::ToProto(outcome.owed_total);
  message.set_access_after(static_cast<v1::Access>(after.access));
  const StateFlags flags = FlagsOf(after.lifecycle, after.billing, {});
  message.set_served_after(flags.service);
  message.set_charged_after(flags.charge);
  for (const Uuid& id : outcome.planned_changes) {
    message.add_planned_changes(FormatName(kChanges, id));
  }
  for (const Uuid& id : outcome.open_pauses) message.add_pauses(FormatName(kPauseCollection, id));
  for (const TerminationWarning warning : outcome.warnings) {
    message.add_warnings(static_cast<v1::TerminationWarning>(warning));
  }
  return message;
}

v1::Termination ToProto(const TerminationRecord& record) {
  v1::Termination message;
  message.set_name(FormatName(kTerminations, record.id));
  message.set_contract(FormatName(kContracts, record.contract));
  message.set_client(FormatName(kClients, record.client));
  message.mutable_outcome()->ParseFromString(record.outcome);
  message.set_waiver_evidence(record.waiver_evidence);
  if (record.fine_receivable) {
    message.set_fine_receivable(FormatName(kReceivables, *record.fine_receivable));
  }
  if (record.refund) message.set_refund(FormatName(kRefunds, *record.refund));
  message.set_actor(record.actor);
  *message.mutable_create_time() = vinculo::ToProto(record.created_at);
  message.set_etag(filter::EtagOf(1));
  return message;
}

v1::Refund ToProto(const Refund& refund) {
  v1::Refund message;
  message.set_name(FormatName(kRefunds, refund.id));
  message.set_client(FormatName(kClients, refund.client));
  message.set_contract(FormatName(kContracts, refund.contract));
  if (refund.termination) {
    message.set_termination(FormatName(kTerminations, *refund.termination));
  }
  *message.mutable_amount() = vinculo::ToProto(refund.amount);
  message.set_state(static_cast<v1::Refund::State>(refund.state));
  if (refund.settled_on) *message.mutable_settlement_date() = vinculo::ToProto(*refund.settled_on);
  message.set_reference(refund.reference);
  message.set_etag(filter::EtagOf(refund.version));
  *message.mutable_create_time() = vinculo::ToProto(refund.created_at);
  *message.mutable_update_time() = vinculo::ToProto(refund.updated_at);
  return message;
}

ContractEvent EventOf(const TerminationRecord& record) {
  auto payload = std::make_unique<v1::TerminationRecorded>();
  *payload->mutable_termination() = ToProto(record);
  const std::string name = payload->termination().name();
  const std::string reason = payload->termination().outcome().reason();
  return {.event = {.aggregate = name, .occurred_at = record.created_at, .reason = reason},
          .payload = std::move(payload)};
}

ContractEvent EventOf(const Refund& refund) {
  auto payload = std::make_unique<v1::RefundChanged>();
  *payload->mutable_refund() = ToProto(refund);
  const std::string name = payload->refund().name();
  return {.event = {.aggregate = name, .version = refund.version, .occurred_at = refund.updated_at},
          .payload = std::move(payload)};
}

}  // namespace vinculo::contract
