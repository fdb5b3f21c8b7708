#include "services/contract/handlers/receivables/receivable_importer.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "common/imports/reasons.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/import_receivable.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/receivables/import_flags.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/imports/imported_receivables.h"

namespace vinculo::contract {
namespace {

// What rows name, without what cannot be read: the row's own check tells of it.
class Names {
 public:
  void Add(absl::string_view collection, const std::string& name) {
    const absl::StatusOr<Uuid> id = ParseName(collection, name);
    if (id.ok()) ids_.insert(*id);
  }
  void AddExternal(const std::string& id) { external_ids_.insert(id); }
  std::vector<Uuid> ids() const { return {ids_.begin(), ids_.end()}; }
  std::vector<std::string> external_ids() const {
    return {external_ids_.begin(), external_ids_.end()};
  }

 private:
  std::set<Uuid> ids_;
  std::set<std::string> external_ids_;
};

std::vector<std::string> ExternalIdsOf(const std::vector<Receivable>& receivables) {
  std::vector<std::string> ids;
  ids.reserve(receivables.size());
  for (const Receivable& receivable : receivables) ids.push_back(receivable.external_id);
  return ids;
}

// A period that stands: of a cancelled receivable there may be another.
bool ChargesAPeriod(const Receivable& receivable) {
  return receivable.kind == ChargeKind::kRecurring && !IsWithdrawn(receivable.state);
}

// The row is bad: its period is charged by another receivable.
void RefuseCharged(const ReceivableImporter::Rows& rows,
                   size_t row,
                   imports::Import& import,
                   ReceivableImporter::Findings& findings) {
  import.failed += 1;
  findings.push_back({.line = rows.lines[row],
                      .field = "period_start_date",
                      .reason = kPeriodCharged,
                      .message = "another receivable charges this period of the contract"});
}

}  // namespace

absl::Status ReceivableImporter::Begin(const imports::ImportStart& start) {
  return OnlyLeaves(start);
}

Task<void> ReceivableImporter::LookUp(absl::Span<const Request::Row* const> rows) {
  Names contracts, clients;
  for (const Request::Row* row : rows) {
    if (!row->contract_external_id().empty()) {
      contracts.AddExternal(row->contract_external_id());
    } else if (!row->receivable().contract().empty()) {
      contracts.Add(kContracts, row->receivable().contract());
    } else if (!row->client_external_id().empty()) {
      clients.AddExternal(row->client_external_id());
    } else {
      clients.Add(kClients, row->receivable().client());
    }
  }
  contracts_.clear();
  contracts_by_external_id_.clear();
  clients_.clear();
  clients_by_external_id_.clear();
  const std::vector<Uuid> ids = contracts.ids();
  const std::vector<std::string> external_ids = contracts.external_ids();
  if (!ids.empty() || !external_ids.empty()) {
    CO_ASSIGN_OR_RETURN(
        const std::vector<NamedRef> refs,
        co_await deps_.db.ReadLong(
            call_, [&ids, &external_ids](db::Tx& tx) -> Task<std::vector<NamedRef>> {
              ReceivableImportRepository repository(tx);
              co_return co_await repository.Contracts(ids, external_ids);
            }));
    for (const NamedRef& ref : refs) {
      contracts_by_external_id_.emplace(ref.external_id, ref.id);
      paid_before_.emplace(ref.id, ref.paid_until_on);
      contracts_.emplace(ref.id, ref);
    }
  }
  if (!clients.ids().empty() || !clients.external_ids().empty()) {
    CO_ASSIGN_OR_RETURN(
        const std::vector<ClientRef> refs,
        co_await AwaitClients(call_, deps_, patience_, clients.ids(), clients.external_ids()));
    for (const ClientRef& ref : refs) {
      clients_.emplace(ref.id, ref.surviving);
      if (!ref.external_id.empty()) clients_by_external_id_.emplace(ref.external_id, ref.surviving);
    }
  }
  co_return absl::OkStatus();
}

const NamedRef* ReceivableImporter::ContractOf(const Request::Row& row,
                                               errors::FieldViolations& violations) const {
  Uuid id;
  if (!row.contract_external_id().empty()) {
    const auto found = contracts_by_external_id_.find(row.contract_external_id());
    if (found != contracts_by_external_id_.end()) id = found->second;
  } else {
    id = IdFromProto("contract", kContracts, row.receivable().contract(), &violations);
  }
  const auto found = contracts_.find(id);
  if (found != contracts_.end()) return &found->second;
  violations.Add(row.contract_external_id().empty() ? "contract" : "contract_external_id",
                 kContractUnknown,
                 "there is no such contract");
  return nullptr;
}

Uuid ReceivableImporter::ClientOf(const Request::Row& row,
                                  errors::FieldViolations& violations) const {
  if (!row.client_external_id().empty()) {
    const auto found = clients_by_external_id_.find(row.client_external_id());
    if (found != clients_by_external_id_.end()) return found->second;
    violations.Add("client_external_id", kClientUnknown, "the client registry has no such client");
    return Uuid();
  }
  const Uuid id = IdFromProto("client", kClients, row.receivable().client(), &violations);
  const auto found = clients_.find(id);
  if (found != clients_.end()) return found->second;
  if (!id.nil()) violations.Add("client", kClientUnknown, "the client registry has no such client");
  return Uuid();
}

Receivable ReceivableImporter::Check(const Request::Row& row,
                                     errors::FieldViolations& violations,
                                     Findings& flags) {
  const v1::Receivable& told = row.receivable();
  std::string unit;
  ReceivableHistory history{.cancelled = told.state() == v1::RECEIVABLE_CANCELLED,
                            .description = told.description(),
                            .external_id = told.external_id()};
  if (!row.contract_external_id().empty() || !told.contract().empty()) {
    if (const NamedRef* contract = ContractOf(row, violations)) {
      history.contract = contract->id;
      history.client = contract->client;
      unit = contract->unit;
    }
  } else {
    history.client = ClientOf(row, violations);
  }
  history.amount = Read("amount", vinculo::FromProto("amount", told.amount()), &violations);
  history.due_on = Read("due_date", vinculo::FromProto("due_date", told.due_date()), &violations);
  history.issued_on =
      DayFromProto("issue_date", told.has_issue_date(), told.issue_date(), &violations);
  history.period_first_on = DayFromProto(
      "period_start_date", told.has_period_start_date(), told.period_start_date(), &violations);
  history.period_last_on = DayFromProto(
      "period_end_date", told.has_period_end_date(), told.period_end_date(), &violations);
  const LateRates rates = rules_.RatesOf(unit);
  const Day on_time = LastDayOnTime(history.due_on, rates.grace_days, calendar_);
  Receivable receivable =
      ImportedReceivable(deps_.ids->Next(), history, on_time, rules_.today, &violations);
  receivable.created_at = receivable.updated_at = call_.now();
  AddFlags(row.flags(), receivable.id, flags);
  return receivable;
}

Task<void> ReceivableImporter::Preview(db::Tx& tx,
                                       const Rows& rows,
                                       imports::Import& import,
                                       Findings& findings) {
  ReceivableImportRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const std::set<std::string> existing,
                      co_await repository.ReceivableExternalIds(ExternalIdsOf(rows.items)));
  CO_ASSIGN_OR_RETURN(const std::set<ChargedPeriodKey> charged,
                      co_await repository.ChargedPeriods(rows.items));
  for (size_t i = 0; i < rows.items.size(); ++i) {
    const Receivable& receivable = rows.items[i];
    if (existing.contains(receivable.external_id)) {
      import.existing += 1;
      continue;
    }
    if (ChargesAPeriod(receivable)) {
      const ChargedPeriodKey period{*receivable.contract, *receivable.period_first_on};
      const Uuid first = previewed_.emplace(period, receivable.id).first->second;
      if (charged.contains(period) || first != receivable.id) {
        RefuseCharged(rows, i, import, findings);
        continue;
      }
    }
    import.created += 1;
  }
  co_return absl::OkStatus();
}

Task<void> ReceivableImporter::Write(db::Tx& tx,
                                     const Rows& rows,
                                     imports::Import& import,
                                     Findings& findings) {
  ReceivableImportRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> ids, co_await repository.InsertNew(rows.items));
  ImportedReceivables(tx).AddMade(import.id, import.last_line, ids);
  const absl::flat_hash_set<Uuid> created(ids.begin(), ids.end());
  std::vector<Receivable> inserted;
  std::map<Uuid, Day> until;  // ordered, so that two imports do not deadlock
  for (const Receivable& receivable : rows.items) {
    if (!created.contains(receivable.id)) continue;
    inserted.push_back(receivable);
    if (receivable.kind != ChargeKind::kRecurring) continue;
    Day& last = until.try_emplace(*receivable.contract, *receivable.period_last_on).first->second;
    last = std::max(last, *receivable.period_last_on);
  }
  std::vector<Uuid> contracts;
  std::vector<Day> days;
  std::vector<std::optional<Day>> paid_before;
  for (const auto& [contract, day] : until) {
    contracts.push_back(contract);
    days.push_back(day);
    paid_before.push_back(paid_before_[contract]);
  }
  ImportedReceivables(tx).AddCharges(import.id, contracts, days);
  repository.SaveCharges(contracts, days, paid_before);
  for (const ContractEvent& event : ImportedBy(import.id, import.events, inserted, call_.now())) {
    contract::Publish(tx, event);
  }
  import.created += static_cast<int64_t>(inserted.size());
  if (inserted.size() == rows.items.size()) co_return absl::OkStatus();
  // Asked after the writing: what was not written has an external id that exists, or else its
  // period is charged.
  CO_ASSIGN_OR_RETURN(const std::set<std::string> existing,
                      co_await repository.ReceivableExternalIds(ExternalIdsOf(rows.items)));
  for (size_t i = 0; i < rows.items.size(); ++i) {
    if (created.contains(rows.items[i].id)) continue;
    if (existing.contains(rows.items[i].external_id)) {
      import.existing += 1;
    } else {
      RefuseCharged(rows, i, import, findings);
    }
  }
  co_return absl::OkStatus();
}

}  // namespace vinculo::contract
