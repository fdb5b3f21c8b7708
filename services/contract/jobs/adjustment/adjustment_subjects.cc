#include "services/contract/jobs/adjustment/adjustment_subjects.h"

#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/storage/pricing/price_segment_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

std::string IdsOf(absl::Span<const Contract> contracts) {
  db::TextArray ids;
  for (const Contract& contract : contracts) ids.Add(contract.id);
  return ids.ToString();
}

AdjustmentSubjects::AdjustmentSubjects(pqxx::transaction_base& tx,
                                       const Uuid& tenant,
                                       absl::Span<const Contract> contracts) {
  const std::string ids = IdsOf(contracts);
  timelines_.reserve(contracts.size());
  for (const Contract& contract : contracts) {
    timelines_[contract.id].initial = {.price = contract.initial_price,
                                       .billing_period = contract.initial_billing_period,
                                       .plan = contract.initial_plan,
                                       .plan_version = contract.plan_version};
  }
  for (const pqxx::row& one : tx.exec_params(sql::kListTimelines.text, tenant.ToString(), ids)) {
    const db::TextRow row(one);
    PriceTimeline& timeline = timelines_[row.GetUuid(kPriceSegmentColumns)];
    timeline.initial.plan_version = row.Int(kPriceSegmentColumns + 1);
    timeline.segments.push_back(PriceSegmentFromRow(row));
  }
  for (const pqxx::row& one :
       tx.exec_params(sql::kListAdjustmentStops.text, tenant.ToString(), ids)) {
    const db::TextRow row(one);
    stopped_[row.GetUuid(0)].push_back({row.GetDay(1), row.GetDay(2)});
  }
  for (const pqxx::row& one : tx.exec_params(sql::kFindSignedPrices.text, tenant.ToString(), ids)) {
    const db::TextRow row(one);
    signed_prices_.emplace(row.GetUuid(0), row.Cents(1));
  }
}

AdjustmentSubject AdjustmentSubjects::Of(const Contract& contract) const {
  AdjustmentSubject subject{contract, timelines_.at(contract.id), {}};
  const auto stopped = stopped_.find(contract.id);
  if (stopped != stopped_.end()) subject.stopped = stopped->second;
  const auto signed_price = signed_prices_.find(contract.id);
  if (signed_price != signed_prices_.end()) subject.signed_price = signed_price->second;
  return subject;
}

}  // namespace vinculo::contract
