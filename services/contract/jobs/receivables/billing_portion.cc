#include "services/contract/jobs/receivables/billing_portion.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/receivables/charge_contract.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/jobs/receivables/credit_book.h"
#include "services/contract/jobs/receivables/move_paid_until.h"
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/pricing/price_segment_row.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr size_t kReceivablesPerEvent = 500;

// A row of list_contracts_to_charge.sql.
ChargedContract ContractOf(const db::TextRow& row) {
  return {.id = row.GetUuid(0),
          .client = row.GetUuid(1),
          .lifecycle = static_cast<Lifecycle>(row.Int(2)),
          .billing = static_cast<Billing>(row.Int(3)),
          .price = row.Cents(4),
          .billing_period = static_cast<BillingPeriod>(row.Int(5)),
          .payment_condition = static_cast<PaymentCondition>(row.Int(6)),
          .billing_day = static_cast<int>(row.Int(7)),
          .financial_base_on = row.GetDay(8),
          .ends_on = row.FindDay(9),
          .auto_renew = row.Bool(10),
          .unit = row.String(11),
          .recorded_on = row.GetDay(12),
          .paid_until_on = row.FindDay(13),
          .charged_until_on = row.FindDay(14),
          .initial_price = row.Cents(15)};
}

std::string IdsOf(const std::vector<ChargedContract>& contracts) {
  db::TextArray ids;
  for (const ChargedContract& contract : contracts) ids.Add(contract.id);
  return ids.ToString();
}

// C-30. The days on which a pause stops the charge.
void AddPauses(pqxx::transaction_base& tx,
               const Uuid& tenant,
               const std::string& ids,
               std::vector<ChargedContract>& contracts) {
  absl::flat_hash_map<Uuid, std::vector<DaySpan>> pauses;
  for (const pqxx::row& one : tx.exec_params(sql::kListChargePauses.text, tenant.ToString(), ids)) {
    const db::TextRow row(one);
    pauses[row.GetUuid(0)].push_back({row.GetDay(1), row.GetDay(2)});
  }
  for (ChargedContract& contract : contracts) {
    const auto found = pauses.find(contract.id);
    if (found != pauses.end()) contract.pauses = std::move(found->second);
  }
}

// C-42. What contracts cost on any day, by their price timelines.
class Prices {
 public:
  Prices(pqxx::transaction_base& tx, const Uuid& tenant, const std::string& ids) {
    for (const pqxx::row& one : tx.exec_params(sql::kListTimelines.text, tenant.ToString(), ids)) {
      const db::TextRow row(one);
      timelines_[row.GetUuid(kPriceSegmentColumns)].push_back(PriceSegmentFromRow(row));
    }
  }

  // A price for periods of another length than the contract's holds from its own day on, which
  // moves the contract.
  Money Of(const ChargedContract& contract, Day day) const {
    const auto timeline = timelines_.find(contract.id);
    if (timeline == timelines_.end()) return contract.price;
    const PriceTerms initial{.price = contract.initial_price,
                             .billing_period = contract.billing_period};
    const PriceTerms terms = PriceAt(initial, timeline->second, day).terms;
    return terms.billing_period == contract.billing_period ? terms.price : contract.price;
  }

 private:
  absl::flat_hash_map<Uuid, std::vector<PriceSegment>> timelines_;
};

// Ids in the order of the portion, which later portions continue.
Uuid IdOf(absl::Time now, int64_t ordinal, const Receivable& receivable) {
  const Uuid name = MakeUuidFromName(*receivable.contract, receivable.period_first_on->ToString());
  uint64_t low = 0;
  for (size_t i = 0; i < 8; ++i) low = low << 8 | name.bytes()[i];
  return MakeUuidV7(absl::ToUnixMillis(now) + (ordinal >> 12), ordinal & 0xFFF, low);
}

// How far each contract of the portion is charged now.
class ChargesMade {
 public:
  void Add(const ChargedContract& contract, const ContractCharges& charges) {
    if (!charges.charged_until_on || charges.charged_until_on == contract.charged_until_on) return;
    contracts_.Add(contract.id);
    until_.Add(charges.charged_until_on);
    paid_before_.Add(contract.paid_until_on);
  }
  void Save(pqxx::transaction_base& tx, const Uuid& tenant) const {
    tx.exec_params(sql::kSaveContractCharges.text,
                   tenant.ToString(),
                   contracts_.ToString(),
                   until_.ToString(),
                   paid_before_.ToString());
  }

 private:
  db::TextArray contracts_, until_, paid_before_;
};

// The last day on time of each due date, found once.
class OnTimeDays {
 public:
  explicit OnTimeDays(int grace_days) : grace_days_(grace_days) {}
  Day Of(Day due) {
    const auto [at, fresh] = days_.try_emplace(due.epoch_days());
    if (fresh) at->second = LastDayOnTime(due, grace_days_, BankCalendar());
    return at->second;
  }

 private:
  const int grace_days_;
  absl::flat_hash_map<int32_t, Day> days_;
};

// The receivables of the contracts, with ids, before any credit.
std::vector<Receivable> Charge(const std::vector<ChargedContract>& contracts,
                               const TenantPolicies& tenant,
                               const Prices& prices,
                               const BillingMoment& moment,
                               const BillingRun& run,
                               ChargesMade& made) {
  OnTimeDays on_time(LateRatesOf(tenant.policies.Of("")).grace_days);
  absl::flat_hash_map<std::string, ChargeParameters> of_unit;
  std::vector<Receivable> receivables;
  for (const ChargedContract& contract : contracts) {
    const auto [parameters, fresh] = of_unit.try_emplace(contract.unit);
    if (fresh) parameters->second = ChargeParametersOf(tenant.policies.Of(contract.unit));
    ContractCharges charges = ChargesOfContract(
        contract,
        parameters->second,
        run.business_date,
        [&prices, &contract](Day day) { return prices.Of(contract, day); },
        [&on_time](Day due) { return on_time.Of(due); });
    made.Add(contract, charges);
    for (Receivable& receivable : charges.receivables) {
      receivable.id = IdOf(moment.now, static_cast<int64_t>(receivables.size()), receivable);
      receivable.created_at = receivable.updated_at = moment.now;
      receivables.push_back(std::move(receivable));
    }
  }
  return receivables;
}

absl::Status Insert(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    const std::vector<Receivable>& receivables) {
  const pqxx::result inserted = tx.exec_params(
      sql::kInsertReceivables.text, tenant.ToString(), RowsText(kReceivableColumns, receivables));
  if (static_cast<size_t>(inserted.size()) == receivables.size()) return absl::OkStatus();
  return errors::Aborted(kPeriodCharged,
                         "a period of the portion was charged meanwhile: the portion begins anew");
}

void Publish(pqxx::transaction_base& tx,
             const BillingMoment& moment,
             const std::vector<Receivable>& receivables,
             BillingRun& run) {
  std::vector<ContractEvent> events;
  std::vector<feed::Fact> facts;
  const absl::Span<const Receivable> all = receivables;
  for (size_t at = 0; at < all.size(); at += kReceivablesPerEvent) {
    events.push_back(
        IssuedBy(run.id, ++run.events, all.subspan(at, kReceivablesPerEvent), moment.now));
  }
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  if (facts.empty()) return;
  feed::Publish(tx, {.tenant = moment.tenant, .actor = moment.actor, .now = moment.now}, facts);
}

void Save(pqxx::transaction_base& tx, const Uuid& tenant, const BillingRun& run, bool finished) {
  tx.exec_params(sql::kSaveBillingRun.text,
                 tenant.ToString(),
                 run.id.ToString(),
                 run.last_contract.ToString(),
                 run.contracts,
                 run.receivables,
                 run.amount.cents(),
                 run.credit.cents(),
                 run.events,
                 finished);
}

}  // namespace

absl::Status ChargePortion(pqxx::transaction_base& tx,
                           const BillingMoment& moment,
                           BillingRun& run) {
  const TenantPolicies policies = PoliciesOf(tx, moment.tenant);
  const pqxx::result rows = tx.exec_params(sql::kListContractsToCharge.text,
                                           moment.tenant.ToString(),
                                           run.last_contract.ToString(),
                                           (run.business_date + policies.days_ahead_max).ToString(),
                                           kContractsPerPortion,
                                           moment.zone.name());
  std::vector<ChargedContract> contracts;
  contracts.reserve(rows.size());
  for (const pqxx::row& row : rows) contracts.push_back(ContractOf(db::TextRow(row)));

  const std::string ids = IdsOf(contracts);
  AddPauses(tx, moment.tenant, ids, contracts);
  const Prices prices(tx, moment.tenant, ids);

  ChargesMade made;
  std::vector<Receivable> receivables = Charge(contracts, policies, prices, moment, run, made);
  if (!receivables.empty()) {
    std::vector<Uuid> clients;
    for (const Receivable& receivable : receivables) clients.push_back(receivable.client);
    CreditBook credits(tx, moment.tenant, clients);
    for (Receivable& receivable : receivables) {
      receivable = credits.Use(std::move(receivable), run.business_date);
      run.amount += receivable.amount;
      run.credit += receivable.amount - receivable.open;
    }
    RETURN_IF_ERROR(Insert(tx, moment.tenant, receivables));
    made.Save(tx, moment.tenant);
    credits.Save(moment.now);
    Publish(tx, moment, receivables, run);
    RETURN_IF_ERROR(MovePaidUntil(tx, moment, receivables));
  } else {
    made.Save(tx, moment.tenant);
  }
  run.contracts += static_cast<int64_t>(contracts.size());
  run.receivables += static_cast<int64_t>(receivables.size());
  if (!contracts.empty()) run.last_contract = contracts.back().id;
  Save(tx, moment.tenant, run, contracts.size() < kContractsPerPortion);
  return absl::OkStatus();
}

}  // namespace vinculo::contract
