#include "services/contract/handlers/terms/convert.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/terms/access_block_repository.h"
#include "services/contract/storage/terms/reason_repository.h"
#include "vinculo/contract/v1/terms_events.pb.h"

namespace vinculo::contract {

pb::AccessBlock ToProto(const AccessBlock& block) {
  pb::AccessBlock message;
  message.set_name(FormatName(kAccessBlockCollection, block.id));
  message.set_contract(FormatName(kContracts, block.contract));
  message.set_client(FormatName(kClients, block.client));
  message.set_source(static_cast<pb::AccessBlock::Source>(block.source));
  message.set_level(static_cast<pb::Access>(block.level));
  message.set_reason(block.reason);
  *message.mutable_since_date() = vinculo::ToProto(block.since);
  if (block.until) *message.mutable_until_date() = vinculo::ToProto(*block.until);
  message.set_lifter(static_cast<pb::AccessBlock::Lifter>(block.lifter));
  if (block.ended_on) *message.mutable_end_date() = vinculo::ToProto(*block.ended_on);
  message.set_lifted_by(block.lifted_by);
  message.set_lift_reason(block.lift_reason);
  message.set_etag(filter::EtagOf(block.version));
  *message.mutable_create_time() = vinculo::ToProto(block.created_at);
  *message.mutable_update_time() = vinculo::ToProto(block.updated_at);
  return message;
}

AccessBlock FromProto(const pb::AccessBlock& message,
                      Day today,
                      errors::FieldViolations* violations) {
  AccessBlock block{.reason = message.reason(), .since = today};
  block.contract = IdFromProto("contract", kContracts, message.contract(), violations);
  block.source = EnumOr("source",
                        message.source(),
                        pb::AccessBlock::Source_IsValid(message.source()),
                        block.source,
                        violations);
  block.level = EnumOr(
      "level", message.level(), pb::Access_IsValid(message.level()), Access::kNormal, violations);
  block.since =
      DayFromProto("since_date", message.has_since_date(), message.since_date(), violations)
          .value_or(today);
  block.until =
      DayFromProto("until_date", message.has_until_date(), message.until_date(), violations);
  block.lifter = EnumOr("lifter",
                        message.lifter(),
                        pb::AccessBlock::Lifter_IsValid(message.lifter()),
                        block.lifter,
                        violations);
  CheckAccessBlock(block, today, violations);
  return block;
}

pb::Reason ToProto(const Reason& reason) {
  pb::Reason message;
  message.set_name(FormatName(kReasonCollection, reason.id));
  message.set_kind(static_cast<pb::Reason::Kind>(reason.kind));
  message.set_display_name(reason.display_name);
  if (reason.parent) message.set_parent(FormatName(kReasonCollection, *reason.parent));
  if (reason.kind == ReasonKind::kCancellation) {
    message.set_counts_as_churn(reason.counts_as_churn);
  }
  message.set_archived(reason.archived);
  message.set_path(reason.path);
  message.set_etag(filter::EtagOf(reason.version));
  *message.mutable_create_time() = vinculo::ToProto(reason.created_at);
  *message.mutable_update_time() = vinculo::ToProto(reason.updated_at);
  return message;
}

Reason FromProto(const pb::Reason& message, errors::FieldViolations* violations) {
  Reason reason{.display_name = message.display_name(), .archived = message.archived()};
  reason.kind = EnumOr(
      "kind", message.kind(), pb::Reason::Kind_IsValid(message.kind()), reason.kind, violations);
  if (!message.parent().empty()) {
    reason.parent = IdFromProto("parent", kReasonCollection, message.parent(), violations);
  }
  if (message.has_counts_as_churn()) reason.counts_as_churn = message.counts_as_churn();
  CheckRequiredText("display_name", reason.display_name, kReasonNameMax, violations);
  return reason;
}

void PublishChanged(db::Tx& tx, const Reason& reason) {
  pb::ReasonChanged changed;
  *changed.mutable_reason() = ToProto(reason);
  feed::Publish(tx,
                {.aggregate = changed.reason().name(),
                 .version = reason.version,
                 .occurred_at = reason.updated_at},
                changed);
}

}  // namespace vinculo::contract
