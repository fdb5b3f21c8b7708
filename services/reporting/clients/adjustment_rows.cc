#include "services/reporting/clients/adjustment_rows.h"

#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"

namespace vinculo::reporting {

namespace v1 = contract::v1;

namespace {

constexpr char kFixedRate[] = "FIXED";

absl::Status Append(const v1::AdjustmentRun& run,
                    int64_t version,
                    const absl::TimeZone& zone,
                    std::vector<AdjustmentRunRow>& rows) {
  const bool fixed = run.index() == v1::PRICE_INDEX_UNSPECIFIED;
  AdjustmentRunRow row{.version = version,
                       .state = v1::AdjustmentRun::State_Name(run.state()),
                       .rule = v1::AdjustmentRun::Rule_Name(run.rule()),
                       .index = fixed ? kFixedRate : v1::PriceIndex_Name(run.index()),
                       .rate_ppm = run.applied_rate_ppm(),
                       .contracts = run.contracts(),
                       .adjustable = run.adjustable(),
                       .barred = run.barred(),
                       .in_loyalty = run.in_loyalty(),
                       .applied = run.applied(),
                       .waiting = run.waiting(),
                       .moved = run.moved(),
                       .undone = run.undone(),
                       .actor = run.actor()};
  ASSIGN_OR_RETURN(row.run, ParseName("adjustmentRuns/", run.name()));
  ASSIGN_OR_RETURN(row.first_on, FromProto("first_date", run.first_date()));
  ASSIGN_OR_RETURN(row.last_on, FromProto("last_date", run.last_date()));
  ASSIGN_OR_RETURN(const absl::Time created_at, FromProto("create_time", run.create_time()));
  row.created_on = CivilDay(created_at, zone);
  ASSIGN_OR_RETURN(row.monthly_before, FromProto("monthly_before", run.monthly_before()));
  ASSIGN_OR_RETURN(row.monthly_after, FromProto("monthly_after", run.monthly_after()));
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

absl::Status Append(const v1::AdjustmentItem& item,
                    int64_t version,
                    const absl::TimeZone& zone,
                    std::vector<AdjustmentItemRow>& rows) {
  const bool undone = item.state() == v1::AdjustmentItem::UNDONE;
  if (item.state() != v1::AdjustmentItem::APPLIED && !undone) return absl::OkStatus();
  AdjustmentItemRow row{.version = version,
                        .state = v1::AdjustmentItem::State_Name(item.state()),
                        .in_loyalty = item.in_loyalty()};
  ASSIGN_OR_RETURN(row.item, ParseName("adjustmentItems/", item.name()));
  ASSIGN_OR_RETURN(row.run, ParseName("adjustmentRuns/", item.run(), "run"));
  ASSIGN_OR_RETURN(row.contract, ParseName("contracts/", item.contract(), "contract"));
  ASSIGN_OR_RETURN(row.effective_on, FromProto("effective_date", item.effective_date()));
  ASSIGN_OR_RETURN(const absl::Time applied_at, FromProto("apply_time", item.apply_time()));
  row.applied_on = CivilDay(applied_at, zone);
  if (undone) {
    ASSIGN_OR_RETURN(const absl::Time undone_at, FromProto("update_time", item.update_time()));
    row.undone_on = CivilDay(undone_at, zone);
  }
  ASSIGN_OR_RETURN(row.price_before, FromProto("price_before", item.price_before()));
  ASSIGN_OR_RETURN(row.price_after, FromProto("price_after", item.price_after()));
  ASSIGN_OR_RETURN(row.monthly_before, FromProto("monthly_before", item.monthly_before()));
  ASSIGN_OR_RETURN(row.monthly_after, FromProto("monthly_after", item.monthly_after()));
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

}  // namespace

absl::Status AppendAdjustmentRuns(const feed::v1::Event& event,
                                  const absl::TimeZone& zone,
                                  std::vector<AdjustmentRunRow>& rows) {
  if (v1::AdjustmentRunChanged changed; event.payload().UnpackTo(&changed)) {
    return Append(changed.run(), event.version(), zone, rows);
  }
  if (v1::AdjustmentRunSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Append(snapshot.run(), event.version(), zone, rows);
  }
  return absl::OkStatus();
}

absl::Status AppendAdjustmentItems(const feed::v1::Event& event,
                                   const absl::TimeZone& zone,
                                   std::vector<AdjustmentItemRow>& rows) {
  if (v1::AdjustmentItemChanged changed; event.payload().UnpackTo(&changed)) {
    return Append(changed.item(), event.version(), zone, rows);
  }
  if (v1::AdjustmentItemSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Append(snapshot.item(), event.version(), zone, rows);
  }
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
