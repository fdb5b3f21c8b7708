#include "services/contract/jobs/pricing/save_segments.h"

#include <optional>

#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

void InsertSegments(pqxx::transaction_base& tx,
                    const SegmentsAct& act,
                    absl::Span<const AddedSegment> added) {
  db::TextArray contracts, versions, ordinals, from, until, prices, periods, plans, plan_versions,
      causes, undoes;
  for (const AddedSegment& one : added) {
    const PriceSegment& segment = one.segment;
    contracts.Add(one.contract);
    versions.Add(one.initial_plan_version);
    ordinals.Add(segment.ordinal);
    from.Add(segment.from);
    until.Add(segment.until);
    prices.Add(segment.terms.price.cents());
    periods.Add(static_cast<int>(segment.terms.billing_period));
    plans.Add(segment.terms.plan);
    plan_versions.Add(segment.terms.plan_version);
    causes.Add(static_cast<int>(segment.cause));
    undoes.Add(segment.undoes);
  }
  tx.exec_params(sql::kInsertAdjustedSegments.text,
                 act.tenant.ToString(),
                 act.cause_ref,
                 act.actor,
                 db::SqlTime(act.now),
                 contracts.ToString(),
                 versions.ToString(),
                 ordinals.ToString(),
                 from.ToString(),
                 until.ToString(),
                 prices.ToString(),
                 periods.ToString(),
                 plans.ToString(),
                 plan_versions.ToString(),
                 causes.ToString(),
                 undoes.ToString());
}

void InsertTurns(pqxx::transaction_base& tx,
                 const SegmentsAct& act,
                 absl::Span<const AddedSegment> added) {
  db::TextArray days, contracts;
  const auto add = [&](const Uuid& contract, std::optional<Day> day) {
    if (!day || *day <= act.today) return;
    days.Add(*day);
    contracts.Add(contract);
  };
  for (const AddedSegment& one : added) {
    add(one.contract, one.segment.from);
    add(one.contract, one.segment.until);
  }
  tx.exec_params(sql::kInsertAdjustmentTurns.text,
                 act.tenant.ToString(),
                 days.ToString(),
                 contracts.ToString());
}

}  // namespace

void SaveSegments(pqxx::transaction_base& tx,
                  const SegmentsAct& act,
                  absl::Span<const AddedSegment> added) {
  InsertSegments(tx, act, added);
  InsertTurns(tx, act, added);
}

}  // namespace vinculo::contract
