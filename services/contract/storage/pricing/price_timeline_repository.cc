#include "services/contract/storage/pricing/price_timeline_repository.h"

#include <cstdint>
#include <optional>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/price_segment_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// One array per column of insert_price_segments.sql.
struct Columns {
  explicit Columns(const std::vector<PriceSegment>& segments) {
    for (const PriceSegment& segment : segments) {
      ordinals.push_back(segment.ordinal);
      from.push_back(segment.from);
      until.push_back(segment.until);
      prices.push_back(segment.terms.price);
      periods.push_back(static_cast<int32_t>(segment.terms.billing_period));
      plans.push_back(segment.terms.plan);
      plan_versions.push_back(segment.terms.plan_version);
      causes.push_back(static_cast<int32_t>(segment.cause));
      undoes.push_back(segment.undoes);
    }
  }

  std::vector<int32_t> ordinals;
  std::vector<Day> from;
  std::vector<std::optional<Day>> until;
  std::vector<Money> prices;
  std::vector<int32_t> periods;
  std::vector<Uuid> plans;
  std::vector<int64_t> plan_versions;
  std::vector<int32_t> causes;
  std::vector<std::optional<int32_t>> undoes;
};

std::vector<Day> TurnsAfter(Day today, const std::vector<PriceSegment>& segments) {
  std::vector<Day> turns;
  for (const PriceSegment& segment : segments) {
    if (segment.from > today) turns.push_back(segment.from);
    if (segment.until && *segment.until > today) turns.push_back(*segment.until);
  }
  return turns;
}

}  // namespace

const filter::Schema& PriceSegmentFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Int("ordinal", "s.ordinal"),
      {Field::Int("ordinal", "s.ordinal").Orderable(),
       Field::Day("start_date", "s.from_on"),
       Field::Day("until_date", "s.until_on").Nullable(),
       Field::Money("price", "s.price_cents"),
       Field::Enum("billing_period",
                   "s.billing_period",
                   {{"MONTHLY", 1}, {"QUARTERLY", 2}, {"SEMIANNUAL", 3}, {"ANNUAL", 4}}),
       Field::ResourceName("plan", "s.plan_id", "plans/"),
       Field::Enum("cause",
                   "s.cause",
                   {{"PRICE_PLAN_CHANGE", 1},
                    {"PRICE_OVERRIDE", 2},
                    {"PRICE_DISCOUNT", 3},
                    {"PRICE_ADJUSTMENT", 4},
                    {"PRICE_TENURE_DISCOUNT", 5},
                    {"PRICE_FREE_UPGRADE", 6},
                    {"PRICE_RENEWAL", 7},
                    {"PRICE_UNDO", 8},
                    {"PRICE_GIVEN_BACK", 9}}),
       Field::Text("actor", "s.actor"),
       Field::Timestamp("create_time", "s.created_at")});
  return schema;
}

Task<PriceTimeline> PriceTimelineRepository::Get(Uuid contract) {
  CO_ASSIGN_OR_RETURN(Charged charged, co_await GetCharged(contract));
  co_return std::move(charged.timeline);
}

Task<PriceTimelineRepository::Charged> PriceTimelineRepository::GetCharged(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListTimeline, tx_.tenant(), contract));
  if (rows.empty())
    co_return errors::ResourceNotFound("contract", FormatName(kContracts, contract));
  Charged charged;
  PriceTimeline& timeline = charged.timeline;
  int column = kPriceSegmentColumns;
  timeline.initial.price = rows[0].Cents(column++);
  timeline.initial.billing_period = static_cast<BillingPeriod>(rows[0].Int(column++));
  timeline.initial.plan = rows[0].GetUuid(column++);
  timeline.initial.plan_version = rows[0].Int(column++);
  charged.until_on = rows[0].FindDay(column++);
  charged.pending = rows[0].Cents(column++);
  for (const db::Row row : rows) {
    if (!row.IsNull(0)) timeline.segments.push_back(PriceSegmentFromRow(row));
  }
  co_return charged;
}

Task<absl::flat_hash_map<Uuid, PriceTimeline>> PriceTimelineRepository::GetAll(
    const std::vector<Contract>& contracts) {
  absl::flat_hash_map<Uuid, PriceTimeline> timelines;
  std::vector<Uuid> ids;
  for (const Contract& contract : contracts) {
    timelines[contract.id].initial = InitialTerms(contract);
    ids.push_back(contract.id);
  }
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListTimelines, tx_.tenant(), ids));
  for (const db::Row row : rows) {
    AddSegment(row, timelines[row.GetUuid(kPriceSegmentColumns)]);
  }
  co_return timelines;
}

Task<PriceTimelineRepository::Page> PriceTimelineRepository::List(Uuid contract,
                                                                  const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListPriceSegments.text, db::Params::Of(tx_.tenant(), contract));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    page.segments.push_back({PriceSegmentFromRow(rows[i]), rows[i].Bool(kPriceSegmentColumns)});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void PriceTimelineRepository::Append(Uuid contract,
                                     const PriceTimeline& timeline,
                                     const std::vector<PriceSegment>& added,
                                     const PriceAct& act) {
  if (added.empty()) return;
  const Columns c(added);
  tx_.Enqueue(sql::kInsertPriceSegments,
              tx_.tenant(),
              contract,
              timeline.initial.plan_version,
              act.actor,
              act.now,
              act.cause_ref,
              c.ordinals,
              c.from,
              c.until,
              c.prices,
              c.periods,
              c.plans,
              c.plan_versions,
              c.causes,
              c.undoes);
  AddTurns(contract, TurnsAfter(act.today, added));
}

void PriceTimelineRepository::SavePending(Uuid contract, Money before, Money now) {
  if (now == before) return;
  if (now == Money()) {
    tx_.Enqueue(sql::kDeletePendingCredit, tx_.tenant(), contract);
  } else {
    tx_.Enqueue(sql::kSavePendingCredit, tx_.tenant(), contract, now);
  }
}

void PriceTimelineRepository::AddTurns(Uuid contract, const std::vector<Day>& days) {
  if (!days.empty()) tx_.Enqueue(sql::kInsertContractTurns, tx_.tenant(), contract, days);
}

}  // namespace vinculo::contract
