#include "common/base/clock.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert_price.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"

namespace vinculo::contract {
namespace {

pb::Price PriceOn(const PriceTimeline& timeline, Day day) {
  const PriceOfDay price = PriceAt(timeline.initial, timeline.segments, day);
  pb::Price message;
  *message.mutable_date() = vinculo::ToProto(day);
  *message.mutable_terms() = ToProto(price.terms);
  if (price.by != nullptr) *message.mutable_segment() = ToProto(*price.by);
  for (const PriceSegment* other : price.overridden) {
    *message.add_overridden() = ToProto(*other);
  }
  for (const PriceSegment* other : price.undone) *message.add_undone() = ToProto(*other, true);
  if (const std::optional<PriceStretch> next =
          NextPrice(timeline.initial, timeline.segments, day)) {
    *message.mutable_next_change_date() = vinculo::ToProto(next->from);
    *message.mutable_next_terms() = ToProto(next->terms);
  }
  return message;
}

}  // namespace

Task<pb::Price> GetPrice(rpc::Call& call, const Deps& deps, const pb::GetPriceRequest& req) {
  errors::FieldViolations violations;
  const Uuid contract = IdFromProto("contract", kContracts, req.contract(), &violations);
  const Day day = DayFromProto("date", req.has_date(), req.date(), &violations)
                      .value_or(CivilDay(call.now(), deps.time_zone));
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const PriceTimeline timeline,
                      co_await deps.db.Read(call, [contract](db::Tx& tx) -> Task<PriceTimeline> {
                        PriceTimelineRepository timelines(tx);
                        co_return co_await timelines.Get(contract);
                      }));
  pb::Price price = PriceOn(timeline, day);
  price.set_contract(req.contract());
  co_return price;
}

}  // namespace vinculo::contract
