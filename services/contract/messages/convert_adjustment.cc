#include "services/contract/messages/convert_adjustment.h"

#include <memory>
#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/contract/domain/adjustment/new_run.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"

namespace vinculo::contract {
namespace {

std::optional<Rate> RateFromProto(bool present, int32_t ppm) {
  return present ? std::optional<Rate>(Rate(ppm)) : std::nullopt;
}

int32_t Ppm(Rate rate) { return static_cast<int32_t>(rate.millionths()); }

template <class Message>
std::unique_ptr<Message> PayloadOf(const AdjustmentItem& item) {
  auto payload = std::make_unique<Message>();
  *payload->mutable_item() = ToProto(item);
  return payload;
}

// By what: an index with its month, or a fixed rate.
void ReadRates(const v1::AdjustmentRun& message,
               AdjustmentRun& run,
               errors::FieldViolations* violations) {
  run.index = EnumFromProto<PriceIndex>(
      "adjustment_run.index", message.index(), v1::PriceIndex_IsValid(message.index()), violations);
  if (run.index) {
    const absl::StatusOr<Day> month =
        vinculo::FromProto("adjustment_run.index_month", message.index_month());
    violations->AddFrom("adjustment_run.index_month", month.status());
    run.index_last = FirstOfMonth(month.value_or(Day()));
  } else {
    run.index_rate = Rate(message.fixed_rate_ppm());
  }
  run.floor = RateFromProto(message.has_floor_rate_ppm(), message.floor_rate_ppm());
  run.cap = RateFromProto(message.has_cap_rate_ppm(), message.cap_rate_ppm());
}

}  // namespace

v1::AdjustmentRun ToProto(const AdjustmentRun& run) {
  v1::AdjustmentRun message;
  message.set_name(FormatName(kAdjustmentRuns, run.id));
  message.set_state(static_cast<v1::AdjustmentRun::State>(run.state));
  message.set_filter(run.filter);
  message.set_rule(static_cast<v1::AdjustmentRun::Rule>(run.rule));
  *message.mutable_first_date() = vinculo::ToProto(run.first_on);
  *message.mutable_last_date() = vinculo::ToProto(run.last_on);
  if (run.index) {
    message.set_index(static_cast<v1::PriceIndex>(*run.index));
    *message.mutable_index_month() = vinculo::ToProto(*run.index_last);
  } else {
    message.set_fixed_rate_ppm(Ppm(run.index_rate));
  }
  if (run.floor) message.set_floor_rate_ppm(Ppm(*run.floor));
  if (run.cap) message.set_cap_rate_ppm(Ppm(*run.cap));
  message.set_reason(run.reason);
  message.set_accumulated_rate_ppm(Ppm(run.index_rate));
  message.set_applied_rate_ppm(Ppm(run.rate));
  message.set_notice_days(run.notice_days);
  message.set_actor(run.actor);
  message.set_step_actor(run.step_by);
  *message.mutable_step_date() = vinculo::ToProto(run.step_on);
  message.set_handled(run.handled);
  message.set_contracts(run.contracts);
  message.set_adjustable(run.adjustable);
  message.set_barred(run.barred);
  message.set_in_loyalty(run.in_loyalty);
  *message.mutable_monthly_before() = vinculo::ToProto(run.monthly_before);
  *message.mutable_monthly_after() = vinculo::ToProto(run.monthly_after);
  *message.mutable_monthly_impact() = vinculo::ToProto(run.monthly_after - run.monthly_before);
  message.set_notified(run.notified);
  message.set_applied(run.applied);
  message.set_waiting(run.waiting);
  message.set_moved(run.moved);
  message.set_undone(run.undone);
  message.set_not_undone(run.not_undone);
  message.set_etag(filter::EtagOf(run.version));
  *message.mutable_create_time() = vinculo::ToProto(run.created_at);
  *message.mutable_update_time() = vinculo::ToProto(run.updated_at);
  return message;
}

v1::AdjustmentItem ToProto(const AdjustmentItem& item) {
  v1::AdjustmentItem message;
  message.set_name(FormatName(kAdjustmentItems, item.id));
  message.set_run(FormatName(kAdjustmentRuns, item.run));
  message.set_contract(FormatName(kContracts, item.contract));
  message.set_client(FormatName(kClients, item.client));
  message.set_state(static_cast<v1::AdjustmentItem::State>(item.state));
  message.set_finding(static_cast<v1::AdjustmentItem::Finding>(item.finding));
  *message.mutable_effective_date() = vinculo::ToProto(item.effective_on);
  if (item.opens_on) *message.mutable_open_date() = vinculo::ToProto(*item.opens_on);
  *message.mutable_price_before() = vinculo::ToProto(item.price_before);
  *message.mutable_price_after() = vinculo::ToProto(item.price_after);
  *message.mutable_monthly_before() = vinculo::ToProto(item.monthly_before);
  *message.mutable_monthly_after() = vinculo::ToProto(item.monthly_after);
  *message.mutable_monthly_rise() = vinculo::ToProto(item.monthly_rise);
  message.set_in_loyalty(item.in_loyalty);
  message.set_sign_again(item.sign_again);
  *message.mutable_notice_due_date() = vinculo::ToProto(item.notice_due_on);
  if (item.found_before) {
    *message.mutable_found_price_before() = vinculo::ToProto(*item.found_before);
  }
  if (item.found_after) *message.mutable_found_price_after() = vinculo::ToProto(*item.found_after);
  if (item.notice_delivered_on) {
    *message.mutable_notice_delivery_date() = vinculo::ToProto(*item.notice_delivered_on);
  }
  message.set_notice_channel(item.notice_channel);
  message.set_notice_evidence(item.notice_evidence);
  if (item.applied_at) *message.mutable_apply_time() = vinculo::ToProto(*item.applied_at);
  message.set_etag(filter::EtagOf(item.version));
  *message.mutable_create_time() = vinculo::ToProto(item.created_at);
  *message.mutable_update_time() = vinculo::ToProto(item.updated_at);
  return message;
}

v1::PriceIndexRate ToProto(const PriceIndexRate& rate) {
  v1::PriceIndexRate message;
  message.set_name(FormatName(kPriceIndexRates, rate.id));
  message.set_index(static_cast<v1::PriceIndex>(rate.index));
  *message.mutable_month() = vinculo::ToProto(rate.month_on);
  message.set_rate_ppm(Ppm(rate.rate));
  message.set_actor(rate.actor);
  *message.mutable_create_time() = vinculo::ToProto(rate.created_at);
  *message.mutable_update_time() = vinculo::ToProto(rate.updated_at);
  return message;
}

AdjustmentRun FromProto(const v1::AdjustmentRun& message, errors::FieldViolations* violations) {
  AdjustmentRun run;
  run.filter = message.filter();
  run.reason = message.reason();
  const auto rule = EnumFromProto<AdjustmentRule>("adjustment_run.rule",
                                                  message.rule(),
                                                  v1::AdjustmentRun::Rule_IsValid(message.rule()),
                                                  violations);
  run.rule = rule.value_or(AdjustmentRule::kAnniversary);
  const absl::StatusOr<Day> first =
      vinculo::FromProto("adjustment_run.first_date", message.first_date());
  violations->AddFrom("adjustment_run.first_date", first.status());
  const std::optional<Day> last = DayFromProto(
      "adjustment_run.last_date", message.has_last_date(), message.last_date(), violations);
  ReadRates(message, run, violations);
  if (!first.ok()) return run;
  run.first_on = *first;
  const bool data_base = run.rule == AdjustmentRule::kDataBase;
  run.last_on = last.value_or(data_base ? run.first_on : LastOfMonth(run.first_on));
  CheckNewRun(run, violations);
  return run;
}

std::optional<PriceIndex> IndexFromProto(absl::string_view field,
                                         v1::PriceIndex index,
                                         errors::FieldViolations* violations) {
  const bool known = index != v1::PRICE_INDEX_UNSPECIFIED && v1::PriceIndex_IsValid(index);
  if (known) return static_cast<PriceIndex>(index);
  violations->Add(field, kValueUnknown, "give IGP_M, IPCA or IST");
  return std::nullopt;
}

ContractEvent EventOf(const AdjustmentRun& run) {
  auto payload = std::make_unique<v1::AdjustmentRunChanged>();
  *payload->mutable_run() = ToProto(run);
  return {.event = {.aggregate = FormatName(kAdjustmentRuns, run.id),
                    .version = run.version,
                    .occurred_at = run.updated_at,
                    .reason = run.reason},
          .payload = std::move(payload)};
}

ContractEvent NoticeDueOf(const AdjustmentItem& item, const AdjustmentRun& run, absl::Time now) {
  auto payload = PayloadOf<v1::AdjustmentNoticeDue>(item);
  payload->set_applied_rate_ppm(Ppm(run.rate));
  if (run.index) payload->set_index(static_cast<v1::PriceIndex>(*run.index));
  return {.event = {.aggregate = FormatName(kAdjustmentItems, item.id),
                    .version = item.version,
                    .occurred_at = now},
          .payload = std::move(payload)};
}

ContractEvent NoticeRecordedOf(const AdjustmentItem& item) {
  return {.event = {.aggregate = FormatName(kAdjustmentItems, item.id),
                    .version = item.version,
                    .occurred_at = item.updated_at},
          .payload = PayloadOf<v1::AdjustmentNoticeRecorded>(item)};
}

ContractEvent EventOf(const AdjustmentItem& item) {
  return {.event = {.aggregate = FormatName(kAdjustmentItems, item.id),
                    .version = item.version,
                    .occurred_at = item.updated_at},
          .payload = PayloadOf<v1::AdjustmentItemChanged>(item)};
}

ContractEvent RatesPut(const Uuid& id, const std::vector<PriceIndexRate>& rates, absl::Time now) {
  auto payload = std::make_unique<v1::PriceIndexRatesPut>();
  for (const PriceIndexRate& rate : rates) *payload->add_rates() = ToProto(rate);
  return {
      .event = {.aggregate = FormatName(kPriceIndexRates, id), .version = 1, .occurred_at = now},
      .payload = std::move(payload)};
}

}  // namespace vinculo::contract
