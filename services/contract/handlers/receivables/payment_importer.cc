#include "services/contract/handlers/receivables/payment_importer.h"

#include <set>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_set.h"
#include "common/base/clock.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/receivables/import_flags.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/monitoring/debt_facts_repository.h"
#include "services/contract/storage/receivables/payment_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {

PaymentImporter::PaymentImporter(rpc::Call& call, const Deps& deps)
    : call_(call), deps_(deps), today_(CivilDay(call.now(), deps.time_zone)) {}

absl::Status PaymentImporter::Begin(const imports::ImportStart& start) { return OnlyLeaves(start); }

Task<void> PaymentImporter::LookUp(absl::Span<const Request::Row* const> rows) {
  std::set<Uuid> id_set;
  std::set<std::string> external_id_set;
  for (const Request::Row* row : rows) {
    if (!row->receivable_external_id().empty()) {
      external_id_set.insert(row->receivable_external_id());
    } else if (const auto id = ParseName(kReceivables, row->receivable()); id.ok()) {
      id_set.insert(*id);
    }
  }
  const std::vector<Uuid> ids(id_set.begin(), id_set.end());
  const std::vector<std::string> external_ids(external_id_set.begin(), external_id_set.end());
  CO_ASSIGN_OR_RETURN(const std::vector<NamedRef> refs,
                      co_await deps_.db.ReadLong(
                          call_, [&ids, &external_ids](db::Tx& tx) -> Task<std::vector<NamedRef>> {
                            ReceivableImportRepository repository(tx);
                            co_return co_await repository.Receivables(ids, external_ids);
                          }));
  receivables_.clear();
  by_external_id_.clear();
  for (const NamedRef& ref : refs) {
    by_external_id_.emplace(ref.external_id, ref.id);
    receivables_.emplace(ref.id, ref);
  }
  co_return absl::OkStatus();
}

PaymentHistory PaymentImporter::Check(const Request::Row& row,
                                      errors::FieldViolations& violations,
                                      Findings& flags) {
  const v1::Payment& told = row.payment();
  PaymentHistory history{.payment = {.id = deps_.ids->Next(),
                                     .reference = told.reference(),
                                     .external_id = told.external_id(),
                                     .created_at = call_.now(),
                                     .updated_at = call_.now()}};
  const bool by_external_id = !row.receivable_external_id().empty();
  if (by_external_id) {
    const auto found = by_external_id_.find(row.receivable_external_id());
    if (found != by_external_id_.end()) history.receivable = found->second;
  } else {
    history.receivable = IdFromProto("receivable", kReceivables, row.receivable(), &violations);
  }
  if (const auto found = receivables_.find(history.receivable); found != receivables_.end()) {
    history.payment.client = found->second.client;
  } else {
    violations.Add(by_external_id ? "receivable_external_id" : "receivable",
                   kReceivableUnknown,
                   "there is no such receivable");
  }
  history.payment.amount =
      Read("payment.amount", vinculo::FromProto("amount", told.amount()), &violations);
  history.payment.paid_on =
      Read("payment.paid_date", vinculo::FromProto("paid_date", told.paid_date()), &violations);
  if (!v1::PaymentMethod_IsValid(told.method())) {
    violations.Add("payment.method", kValueUnknown, "give a value of the API's documentation");
  }
  history.payment.method = static_cast<PaymentMethod>(told.method());
  history.fine = Read("late_fine", vinculo::FromProto("late_fine", row.late_fine()), &violations);
  history.interest =
      Read("late_interest", vinculo::FromProto("late_interest", row.late_interest()), &violations);
  history.discount = Read("discount", vinculo::FromProto("discount", row.discount()), &violations);
  history.addition = Read("addition", vinculo::FromProto("addition", row.addition()), &violations);
  CheckPaymentHistory(history, today_, &violations);
  AddFlags(row.flags(), history.payment.id, flags);
  return history;
}

Task<void> PaymentImporter::Preview(db::Tx& tx,
                                    const Rows& rows,
                                    imports::Import& import,
                                    Findings&) {
  std::vector<std::string> external_ids;
  external_ids.reserve(rows.items.size());
  for (const PaymentHistory& history : rows.items) {
    external_ids.push_back(history.payment.external_id);
  }
  ReceivableImportRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const int64_t existing, co_await repository.CountPayments(external_ids));
  import.existing += existing;
  import.created += static_cast<int64_t>(rows.items.size()) - existing;
  co_return absl::OkStatus();
}

Task<void> PaymentImporter::Write(db::Tx& tx,
                                  const Rows& rows,
                                  imports::Import& import,
                                  Findings&) {
  ReceivableImportRepository repository(tx);
  std::vector<Uuid> ids;
  ids.reserve(rows.items.size());
  for (const PaymentHistory& history : rows.items) ids.push_back(history.receivable);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> locked, co_await repository.Lock(ids));
  absl::btree_map<Uuid, Receivable> receivables;
  for (Receivable& receivable : locked) receivables.emplace(receivable.id, std::move(receivable));

  // What exists already pays nothing a second time: the rest of each payment is known only once
  // all before it have paid, so that the payments are written first as they came.
  std::vector<Payment> came;
  came.reserve(rows.items.size());
  for (const PaymentHistory& history : rows.items) {
    came.push_back(history.payment);
  }
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> fresh_ids, co_await repository.InsertNew(came));
  const absl::flat_hash_set<Uuid> fresh(fresh_ids.begin(), fresh_ids.end());

  std::vector<PostedAllocation> posted;
  std::vector<Receivable> changed;
  PaymentRepository payments(tx);
  std::vector<v1::Payment> told;
  absl::flat_hash_set<Uuid> touched;
  for (const PaymentHistory& history : rows.items) {
    if (!fresh.contains(history.payment.id)) continue;
    Receivable& receivable = receivables.at(history.receivable);
    PaidByHistory paid = PayByHistory(receivable, history, today_);
    receivable = std::move(paid.receivable);
    touched.insert(receivable.id);
    std::vector<PostedAllocation> of_payment;
    if (paid.allocation.total() > Money()) {
      of_payment.push_back({.payment = history.payment.id,
                            .allocation = paid.allocation,
                            .allocated_on = history.payment.paid_on,
                            .contract = receivable.contract,
                            .kind = receivable.kind});
    }
    told.push_back(ToldPayment(paid.payment, of_payment));
    if (paid.payment.left > Money()) payments.Save(paid.payment, call_.now());
    posted.insert(posted.end(), of_payment.begin(), of_payment.end());
  }
  for (auto& [id, receivable] : receivables) {
    if (!touched.contains(id)) continue;
    receivable.version += 1;
    receivable.updated_at = call_.now();
    changed.push_back(receivable);
  }
  if (!changed.empty()) {
    CO_RETURN_IF_ERROR(co_await repository.Save(changed));
    payments.Insert(posted);
    for (const ContractEvent& event : PaymentsOf(import.id, import.events, told, call_.now())) {
      contract::Publish(tx, event);
    }
    for (const Receivable& receivable : changed) contract::Publish(tx, EventOf(receivable));
    // C-28. What they paid may have blocked contracts.
    DebtFactsRepository(tx).AskAgain({touched.begin(), touched.end()});
    CO_RETURN_IF_ERROR(co_await MovePaidUntil(tx, changed));
  }
  import.created += static_cast<int64_t>(fresh.size());
  import.existing += static_cast<int64_t>(rows.items.size() - fresh.size());
  co_return absl::OkStatus();
}

Task<void> PaymentImporter::MovePaidUntil(db::Tx& tx, const std::vector<Receivable>& receivables) {
  std::set<Uuid> contracts;
  for (const Receivable& receivable : receivables) {
    if (receivable.kind == ChargeKind::kRecurring) contracts.insert(*receivable.contract);
  }
  if (contracts.empty()) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(
      const PaidAccounts accounts,
      co_await ReceivableRepository(tx).AccountsOf({contracts.begin(), contracts.end()}));
  ContractRepository repository_of_contracts(tx);
  for (const Uuid& id : contracts) {
    const auto account = accounts.find(id);
    if (account == accounts.end()) continue;
    const std::optional<Day> until = PaidUntil(account->second);
    CO_ASSIGN_OR_RETURN(Contract contract, co_await repository_of_contracts.Get(id));
    if (contract.paid_until_on == until) continue;
    contract.paid_until_on = until;
    repository_of_contracts.Save(contract, call_.now());
    contract::Publish(
        tx,
        ChangeOf(contract, {.cause = ContractChange::kPaidUntil}, call_.now(), deps_.time_zone));
  }
  co_return absl::OkStatus();
}

}  // namespace vinculo::contract
