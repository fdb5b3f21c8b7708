#include "services/contract/jobs/receivables/charged_contracts.h"

#include <utility>

#include "common/db/binary_param.h"
#include "common/db/text_row.h"
#include "services/contract/domain/pricing/period_turns.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/storage/pricing/price_segment_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// A row of list_contracts_to_charge.sql.
ChargedContract ContractOf(const db::TextRow& row) {
  return {.id = row.GetUuid(0),
          .client = row.GetUuid(1),
          .lifecycle = static_cast<Lifecycle>(row.Int(2)),
          .price = row.Cents(3),
          .billing_period = static_cast<BillingPeriod>(row.Int(4)),
          .payment_condition = static_cast<PaymentCondition>(row.Int(5)),
          .billing_day = static_cast<int>(row.Int(6)),
          .financial_base_on = row.GetDay(7),
          .ends_on = row.FindDay(8),
          .auto_renew = row.Bool(9),
          .unit = row.String(10),
          .recorded_on = row.GetDay(11),
          .paid_until_on = row.FindDay(12),
          .charged_until_on = row.FindDay(13)};
}

// What the price timeline begins with, of the same row.
PriceTerms InitialOf(const db::TextRow& row) {
  return {.price = row.Cents(14), .billing_period = static_cast<BillingPeriod>(row.Int(15))};
}

}  // namespace

ChargedContracts::ChargedContracts(pqxx::transaction_base& tx, const ContractsToCharge& which) {
  const pqxx::result rows = tx.exec_params(sql::kListContractsToCharge.text,
                                           which.tenant.ToString(),
                                           which.after.ToString(),
                                           which.charged_before.ToString(),
                                           which.at_most,
                                           which.zone.name());
  std::vector<Uuid> ids;
  std::vector<PriceTerms> initial;
  contracts_.reserve(rows.size());
  for (const pqxx::row& one : rows) {
    const db::TextRow row(one);
    contracts_.push_back(ContractOf(row));
    initial.push_back(InitialOf(row));
    ids.push_back(contracts_.back().id);
    places_.emplace(ids.back(), ids.size() - 1);
  }
  const pqxx::binarystring named = db::BinaryParam(ids);
  AddUncharged(tx.exec_params(sql::kListUnchargedDays.text, which.tenant.ToString(), named));
  AddTimelines(tx.exec_params(sql::kListTimelines.text, which.tenant.ToString(), named), initial);
}

void ChargedContracts::AddUncharged(const pqxx::result& rows) {
  absl::flat_hash_map<size_t, std::vector<DaySpan>> uncharged;
  for (const pqxx::row& one : rows) {
    const db::TextRow row(one);
    uncharged[places_.at(row.GetUuid(0))].push_back(
        {row.GetDay(1), row.FindDay(2).value_or(kForever)});
  }
  for (auto& [place, days] : uncharged) contracts_[place].uncharged = Joined(std::move(days));
}

void ChargedContracts::AddTimelines(const pqxx::result& rows,
                                    const std::vector<PriceTerms>& initial) {
  for (const pqxx::row& one : rows) {
    const db::TextRow row(one);
    timelines_[row.GetUuid(kPriceSegmentColumns)].segments.push_back(PriceSegmentFromRow(row));
  }
  for (auto& [id, timeline] : timelines_) {
    const size_t place = places_.at(id);
    timeline.initial = initial[place];
    ChargedContract& contract = contracts_[place];
    ChargeTerms periods = WithPeriodsOf(timeline, TermsOf(contract));
    contract.billing_period = periods.billing_period;
    contract.turns = std::move(periods.turns);
  }
}

Money ChargedContracts::PriceOn(const ChargedContract& contract, Day day) const {
  const auto timeline = timelines_.find(contract.id);
  if (timeline == timelines_.end()) return contract.price;
  return PriceAt(timeline->second.initial, timeline->second.segments, day).terms.price;
}

}  // namespace vinculo::contract
