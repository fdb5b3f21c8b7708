#include "services/contract/jobs/receivables/billing_portion.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/node_hash_map.h"
#include "common/base/clock.h"
#include "common/base/status_macros.h"
#include "common/db/binary_param.h"
#include "common/db/text_row.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/receivables/charge_contract.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/jobs/receivables/charged_contracts.h"
#include "services/contract/jobs/receivables/credit_book.h"
#include "services/contract/jobs/receivables/move_paid_until.h"
#include "services/contract/jobs/receivables/tenant_policies.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/receivable_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

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
    contracts_.push_back(contract.id);
    until_.push_back(*charges.charged_until_on);
    paid_before_.push_back(contract.paid_until_on);
  }
  void Save(pqxx::transaction_base& tx, const Uuid& tenant) const {
    if (contracts_.empty()) return;
    tx.exec_params(sql::kSaveContractCharges.text,
                   tenant.ToString(),
                   db::BinaryParam(contracts_),
                   db::BinaryParam(until_),
                   db::BinaryParam(paid_before_));
  }

 private:
  std::vector<Uuid> contracts_;
  std::vector<Day> until_;
  std::vector<std::optional<Day>> paid_before_;
};

// The last day on time of each due date, found once.
class OnTimeDays {
 public:
  OnTimeDays(int grace_days, const brazil::BusinessCalendar& calendar)
      : grace_days_(grace_days), calendar_(calendar) {}
  Day Of(Day due) {
    const auto [at, fresh] = days_.try_emplace(due.epoch_days());
    if (fresh) at->second = LastDayOnTime(due, grace_days_, calendar_);
    return at->second;
  }

 private:
  const int grace_days_;
  const brazil::BusinessCalendar& calendar_;
  absl::flat_hash_map<int32_t, Day> days_;
};

// How the contracts of a unit are charged.
struct UnitRules {
  UnitRules(const parameters::Values& values,
            const brazil::BusinessCalendar& calendar,
            Day charged_on)
      : parameters(ChargeParametersOf(values)), on_time(LateRatesOf(values).grace_days, calendar) {
    parameters.charged_on = charged_on;
  }

  ChargeParameters parameters;
  OnTimeDays on_time;
};

// The receivables of the contracts, with ids, before any credit.
std::vector<Receivable> Charge(const ChargedContracts& contracts,
                               const TenantPolicies& tenant,
                               const BillingMoment& moment,
                               const BillingRun& run,
                               ChargesMade& made) {
  absl::node_hash_map<std::string, UnitRules> of_unit;
  std::vector<Receivable> receivables;
  receivables.reserve(contracts.all().size());
  for (const ChargedContract& contract : contracts.all()) {
    auto rules = of_unit.find(contract.unit);
    if (rules == of_unit.end()) {
      const UnitRules fresh(
          tenant.policies.Of(contract.unit), tenant.calendar, CivilDay(moment.now, moment.zone));
      rules = of_unit.emplace(contract.unit, fresh).first;
    }
    OnTimeDays& on_time = rules->second.on_time;
    ContractCharges charges = ChargesOfContract(
        contract,
        rules->second.parameters,
        run.business_date,
        [&contracts, &contract](Day day) { return contracts.PriceOn(contract, day); },
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
  const pqxx::result types = tx.exec(std::string(sql::kGetReceivableRowTypes.text));
  const auto type = static_cast<uint32_t>(db::TextRow(types[0]).Int(0));
  try {
    tx.exec_params(sql::kInsertChargedPeriods.text,
                   tenant.ToString(),
                   db::BinaryParam(RowsOf(type, kReceivableColumns, receivables)));
  } catch (const pqxx::unique_violation&) {
    return errors::Aborted(
        kPeriodCharged, "a period of the portion was charged meanwhile: the portion begins anew");
  }
  return absl::OkStatus();
}

std::vector<Uuid> ClientsOf(const std::vector<Receivable>& receivables) {
  std::vector<Uuid> clients;
  clients.reserve(receivables.size());
  for (const Receivable& receivable : receivables) clients.push_back(receivable.client);
  return clients;
}

void Publish(pqxx::transaction_base& tx,
             const BillingMoment& moment,
             const std::vector<Receivable>& receivables,
             BillingRun& run) {
  const std::vector<ContractEvent> events = IssuedBy(run.id, run.events, receivables, moment.now);
  if (events.empty()) return;
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
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
  const TenantPolicies policies = PoliciesOf(tx, moment.tenant, run.business_date);
  const ChargedContracts contracts(tx,
                                   {.tenant = moment.tenant,
                                    .after = run.last_contract,
                                    .charged_before = run.business_date + policies.days_ahead_max,
                                    .at_most = kContractsPerPortion,
                                    .zone = moment.zone});
  ChargesMade made;
  std::vector<Receivable> receivables = Charge(contracts, policies, moment, run, made);
  made.Save(tx, moment.tenant);
  if (!receivables.empty()) {
    CreditBook credits(tx, moment.tenant, ClientsOf(receivables));
    for (Receivable& receivable : receivables) {
      receivable = credits.Use(std::move(receivable), run.business_date);
      run.amount += receivable.amount;
      run.credit += receivable.amount - receivable.open;
    }
    RETURN_IF_ERROR(Insert(tx, moment.tenant, receivables));
    credits.Save(moment.now);
    Publish(tx, moment, receivables, run);
    RETURN_IF_ERROR(MovePaidUntil(tx, moment, receivables));
  }
  const std::vector<ChargedContract>& all = contracts.all();
  run.contracts += static_cast<int64_t>(all.size());
  run.receivables += static_cast<int64_t>(receivables.size());
  if (!all.empty()) run.last_contract = all.back().id;
  Save(tx, moment.tenant, run, all.size() < kContractsPerPortion);
  return absl::OkStatus();
}

}  // namespace vinculo::contract
