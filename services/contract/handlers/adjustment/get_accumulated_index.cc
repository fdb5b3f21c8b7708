#include "common/rpc/convert.h"
#include "services/contract/handlers/adjustment/accumulated.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/messages/convert_adjustment.h"

namespace vinculo::contract {

Task<pb::AccumulatedIndex> GetAccumulatedIndex(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::GetAccumulatedIndexRequest& req) {
  errors::FieldViolations violations;
  const std::optional<PriceIndex> index = IndexFromProto("index", req.index(), &violations);
  const absl::StatusOr<Day> day = vinculo::FromProto("month", req.month());
  violations.AddFrom("month", day.status());
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const IndexMonth last = IndexMonthOf(*day);

  CO_ASSIGN_OR_RETURN(const Rate rate,
                      co_await deps.db.Read(call, [index, last](db::Tx& tx) -> Task<Rate> {
                        co_return co_await Accumulated(tx, *index, last);
                      }));
  pb::AccumulatedIndex accumulated;
  accumulated.set_index(req.index());
  *accumulated.mutable_first_month() = vinculo::ToProto(FirstDayOf(FirstAccumulated(last)));
  *accumulated.mutable_last_month() = vinculo::ToProto(FirstDayOf(last));
  accumulated.set_rate_ppm(static_cast<int32_t>(rate.millionths()));
  co_return accumulated;
}

}  // namespace vinculo::contract
