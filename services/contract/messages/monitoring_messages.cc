#include "services/contract/messages/monitoring_messages.h"

#include <memory>
#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "vinculo/contract/v1/monitoring_events.pb.h"

namespace vinculo::contract {

v1::DebtPolicy ToProto(const DebtPolicy& policy) {
  v1::DebtPolicy message;
  if (!policy.id.nil()) {
    message.set_name(FormatName(kDebtPolicies, policy.id));
    message.set_etag(filter::EtagOf(1));
    *message.mutable_create_time() = vinculo::ToProto(policy.created_at);
  }
  message.set_code(static_cast<v1::DebtPolicy::Code>(policy.code));
  message.set_version_number(policy.number);
  message.set_display_name(policy.display_name);
  *message.mutable_valid_from_date() = vinculo::ToProto(policy.valid_from);
  message.set_counts_from(static_cast<v1::DebtPolicy::CountsFrom>(policy.counts_from));
  message.set_notice_after_days(policy.notice_after_days);
  message.set_reduce_after_days(policy.reduce_after_days);
  message.set_block_after_days(policy.block_after_days);
  message.set_terminate_after_days(policy.terminate_after_days);
  message.set_terminate_needs_notice(policy.terminate_needs_notice);
  message.set_until_first_instalment(policy.until_first_instalment);
  message.set_spares_rest_days(policy.spares_rest_days);
  *message.mutable_min_debt() = vinculo::ToProto(policy.min_debt);
  return message;
}

DebtPolicy FromProto(const v1::DebtPolicy& message,
                     Day today,
                     errors::FieldViolations* violations) {
  DebtPolicy policy{.display_name = message.display_name(),
                    .valid_from = today + 1,
                    .notice_after_days = message.notice_after_days(),
                    .reduce_after_days = message.reduce_after_days(),
                    .block_after_days = message.block_after_days(),
                    .terminate_after_days = message.terminate_after_days(),
                    .terminate_needs_notice = message.terminate_needs_notice(),
                    .until_first_instalment = message.until_first_instalment(),
                    .spares_rest_days = message.spares_rest_days()};
  policy.valid_from =
      DayFromProto(
          "valid_from_date", message.has_valid_from_date(), message.valid_from_date(), violations)
          .value_or(policy.valid_from);
  policy.counts_from = EnumOr("counts_from",
                              message.counts_from(),
                              v1::DebtPolicy::CountsFrom_IsValid(message.counts_from()),
                              policy.counts_from,
                              violations);
  policy.min_debt =
      MoneyFromProto("min_debt", message.has_min_debt(), message.min_debt(), violations)
          .value_or(Money());
  return policy;
}

v1::DebtNotice ToProto(const DebtNotice& notice) {
  v1::DebtNotice message;
  message.set_name(FormatName(kDebtNotices, notice.id));
  message.set_receivable(FormatName(kReceivables, notice.receivable));
  message.set_contract(FormatName(kContracts, notice.contract));
  message.set_client(FormatName(kClients, notice.client));
  message.set_kind(static_cast<v1::DebtNotice::Kind>(notice.kind));
  *message.mutable_due_date() = vinculo::ToProto(notice.due_on);
  *message.mutable_debt() = vinculo::ToProto(notice.debt);
  if (notice.delivered_on) {
    *message.mutable_delivered_date() = vinculo::ToProto(*notice.delivered_on);
  }
  message.set_channel(static_cast<v1::DebtNotice::Channel>(notice.channel));
  message.set_evidence(notice.evidence);
  if (notice.proven_at) *message.mutable_prove_time() = vinculo::ToProto(*notice.proven_at);
  message.set_proven_by(notice.proven_by);
  message.set_etag(filter::EtagOf(notice.version));
  *message.mutable_create_time() = vinculo::ToProto(notice.created_at);
  *message.mutable_update_time() = vinculo::ToProto(notice.updated_at);
  return message;
}

DebtNotice FromProto(const v1::DebtNotice& message,
                     Day today,
                     errors::FieldViolations* violations) {
  DebtNotice notice{.delivered_on = today, .evidence = message.evidence()};
  notice.receivable = IdFromProto("receivable", kReceivables, message.receivable(), violations);
  notice.kind = EnumOr("kind",
                       message.kind(),
                       v1::DebtNotice::Kind_IsValid(message.kind()),
                       notice.kind,
                       violations);
  notice.delivered_on =
      DayFromProto(
          "delivered_date", message.has_delivered_date(), message.delivered_date(), violations)
          .value_or(today);
  notice.channel = EnumOr("channel",
                          message.channel(),
                          v1::DebtNotice::Channel_IsValid(message.channel()),
                          notice.channel,
                          violations);
  CheckProof(notice, today, violations);
  return notice;
}

v1::Contestation ToProto(const Contestation& contestation) {
  v1::Contestation message;
  message.set_name(FormatName(kContestations, contestation.id));
  message.set_receivable(FormatName(kReceivables, contestation.receivable));
  message.set_contract(FormatName(kContracts, contestation.contract));
  message.set_client(FormatName(kClients, contestation.client));
  message.set_state(static_cast<v1::Contestation::State>(contestation.state));
  *message.mutable_open_date() = vinculo::ToProto(contestation.opened_on);
  *message.mutable_answer_by_date() = vinculo::ToProto(contestation.answer_by);
  if (contestation.answered_on) {
    *message.mutable_answer_date() = vinculo::ToProto(*contestation.answered_on);
  }
  message.set_reason(contestation.reason);
  message.set_answer(contestation.answer);
  message.set_answered_by(contestation.answered_by);
  message.set_etag(filter::EtagOf(contestation.version));
  *message.mutable_create_time() = vinculo::ToProto(contestation.created_at);
  *message.mutable_update_time() = vinculo::ToProto(contestation.updated_at);
  return message;
}

v1::Release ToProto(const Release& release) {
  v1::Release message;
  message.set_name(FormatName(kReleases, release.id));
  message.set_contract(FormatName(kContracts, release.contract));
  message.set_client(FormatName(kClients, release.client));
  message.set_kind(static_cast<v1::Release::Kind>(release.kind));
  message.set_origin(static_cast<v1::Release::Origin>(release.origin));
  *message.mutable_start_date() = vinculo::ToProto(release.since);
  *message.mutable_last_date() = vinculo::ToProto(release.until);
  if (release.ended_on) *message.mutable_end_date() = vinculo::ToProto(*release.ended_on);
  *message.mutable_debt() = vinculo::ToProto(release.debt);
  message.set_promise(static_cast<v1::Release::Promise>(release.promise));
  if (release.promise_settled_on) {
    *message.mutable_promise_settle_date() = vinculo::ToProto(*release.promise_settled_on);
  }
  message.set_interval_lifted(release.interval_lifted);
  message.set_actor(release.actor);
  message.set_reason(release.reason);
  message.set_etag(filter::EtagOf(release.version));
  *message.mutable_create_time() = vinculo::ToProto(release.created_at);
  *message.mutable_update_time() = vinculo::ToProto(release.updated_at);
  return message;
}

v1::ReleaseEligibility ToProto(const ReleaseEligibility& eligibility,
                               const Contract& contract,
                               ReleaseKind kind,
                               Money debt) {
  v1::ReleaseEligibility message;
  message.set_contract(FormatName(kContracts, contract.id));
  message.set_kind(static_cast<v1::Release::Kind>(kind));
  message.set_eligible(eligibility.barriers.empty());
  for (const StandingBarrier& one : eligibility.barriers) {
    v1::ReleaseBarrier& barrier = *message.add_barriers();
    barrier.set_kind(static_cast<v1::ReleaseBarrier::Kind>(one.barrier));
    if (one.opens_on) *barrier.mutable_opens_date() = vinculo::ToProto(*one.opens_on);
  }
  if (eligibility.opens_on) {
    *message.mutable_opens_date() = vinculo::ToProto(*eligibility.opens_on);
  }
  *message.mutable_last_date() = vinculo::ToProto(eligibility.until);
  *message.mutable_debt() = vinculo::ToProto(debt);
  return message;
}

v1::BlockRun ToProto(const BlockRun& run) {
  v1::BlockRun message;
  message.set_name(FormatName(kBlockRuns, run.id));
  *message.mutable_business_date() = vinculo::ToProto(run.business_date);
  message.set_mode(static_cast<v1::BlockRun::Mode>(run.mode));
  message.set_by_hand(run.by_hand);
  message.set_contracts(run.contracts);
  message.set_normal(run.normal);
  message.set_reduced(run.reduced);
  message.set_blocked(run.blocked);
  message.set_released(run.released);
  message.set_awaiting_notice(run.awaiting_notice);
  message.set_contested(run.contested);
  message.set_termination_due(run.termination_due);
  message.set_tightened(run.tightened);
  message.set_relaxed(run.relaxed);
  message.set_notices_due(run.notices_due);
  *message.mutable_start_time() = vinculo::ToProto(run.started_at);
  *message.mutable_update_time() = vinculo::ToProto(run.updated_at);
  if (run.finished_at) *message.mutable_finish_time() = vinculo::ToProto(*run.finished_at);
  return message;
}

v1::BlockRunChange ToProto(const BlockRunChange& change) {
  v1::BlockRunChange message;
  message.set_contract(FormatName(kContracts, change.contract));
  message.set_access_before(static_cast<v1::Access>(change.before));
  message.set_access_after(static_cast<v1::Access>(change.after));
  message.set_reason(static_cast<v1::AccessReason>(change.reason));
  if (change.bill) message.set_receivable(FormatName(kReceivables, *change.bill));
  if (change.policy) message.set_policy(static_cast<v1::DebtPolicy::Code>(*change.policy));
  message.set_policy_version(change.policy_version);
  if (change.since) *message.mutable_since_date() = vinculo::ToProto(*change.since);
  return message;
}

v1::AccessState ToProto(const AccessState& state, const Uuid& contract, Day day) {
  v1::AccessState message;
  message.set_contract(FormatName(kContracts, contract));
  *message.mutable_date() = vinculo::ToProto(day);
  message.set_access(static_cast<v1::Access>(state.access));
  message.set_reason(static_cast<v1::AccessReason>(state.reason));
  if (state.since) *message.mutable_since_date() = vinculo::ToProto(*state.since);
  if (state.bill) message.set_receivable(FormatName(kReceivables, *state.bill));
  if (state.policy) message.set_policy(static_cast<v1::DebtPolicy::Code>(*state.policy));
  message.set_policy_version(state.policy_version);
  if (state.next_step) message.set_next_step(static_cast<v1::DebtStep>(*state.next_step));
  if (state.next_on) *message.mutable_next_date() = vinculo::ToProto(*state.next_on);
  *message.mutable_overdue_amount() = vinculo::ToProto(state.overdue);
  if (state.cleared_by) message.set_cleared_by(static_cast<v1::ClearedBy>(*state.cleared_by));
  *message.mutable_amount_to_pay() = vinculo::ToProto(state.to_pay);
  for (const DueNotice& due : state.due_notices) {
    v1::DueDebtNotice& notice = *message.add_due_notices();
    notice.set_receivable(FormatName(kReceivables, due.bill));
    notice.set_kind(static_cast<v1::DebtNotice::Kind>(due.kind));
  }
  return message;
}

ContractEvent EventOf(const DebtPolicy& policy) {
  auto payload = std::make_unique<v1::DebtPolicyAdded>();
  *payload->mutable_debt_policy() = ToProto(policy);
  return {.event = {.aggregate = FormatName(kDebtPolicies, policy.id),
                    .version = 1,
                    .occurred_at = policy.created_at},
          .payload = std::move(payload)};
}

ContractEvent DueEventOf(const DebtNotice& notice, const StepDays& steps) {
  auto payload = std::make_unique<v1::DebtNoticeDue>();
  *payload->mutable_debt_notice() = ToProto(notice);
  if (steps.reduce_on) *payload->mutable_reduce_date() = vinculo::ToProto(*steps.reduce_on);
  if (steps.block_on) *payload->mutable_block_date() = vinculo::ToProto(*steps.block_on);
  if (steps.terminate_on) {
    *payload->mutable_terminate_date() = vinculo::ToProto(*steps.terminate_on);
  }
  return {.event = {.aggregate = FormatName(kDebtNotices, notice.id),
                    .version = notice.version,
                    .occurred_at = notice.updated_at},
          .payload = std::move(payload)};
}

ContractEvent ProvenEventOf(const DebtNotice& notice) {
  auto payload = std::make_unique<v1::DebtNoticeProven>();
  *payload->mutable_debt_notice() = ToProto(notice);
  return {.event = {.aggregate = FormatName(kDebtNotices, notice.id),
                    .version = notice.version,
                    .occurred_at = notice.updated_at},
          .payload = std::move(payload)};
}

ContractEvent EventOf(const Contestation& contestation) {
  auto payload = std::make_unique<v1::ContestationChanged>();
  *payload->mutable_contestation() = ToProto(contestation);
  return {.event = {.aggregate = FormatName(kContestations, contestation.id),
                    .version = contestation.version,
                    .occurred_at = contestation.updated_at},
          .payload = std::move(payload)};
}

ContractEvent EventOf(const Release& release) {
  auto payload = std::make_unique<v1::ReleaseChanged>();
  *payload->mutable_release() = ToProto(release);
  return {.event = {.aggregate = FormatName(kReleases, release.id),
                    .version = release.version,
                    .occurred_at = release.updated_at,
                    .reason = release.reason},
          .payload = std::move(payload)};
}

}  // namespace vinculo::contract
