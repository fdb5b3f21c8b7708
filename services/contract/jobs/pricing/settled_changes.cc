#include "services/contract/jobs/pricing/settled_changes.h"

#include <string>
#include <utility>

#include "common/base/resource_name.h"
#include "common/db/binary_param.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "services/contract/domain/pricing/change_record.h"
#include "services/contract/domain/receivables/receivable_state.h"
#include "services/contract/jobs/receivables/lock_receivables.h"
#include "services/contract/storage/pricing/settled_line_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

struct ChangeOfContract {
  Uuid contract;
  bool planned = false;
  SettledChange change;
};

std::vector<ChangeOfContract> WithoutCharges(pqxx::transaction_base& tx,
                                             const Uuid& tenant,
                                             const absl::flat_hash_map<Uuid, Day>& from) {
  db::TextArray contracts, days;
  for (const auto& [contract, day] : from) {
    contracts.Add(contract);
    days.Add(day);
  }
  std::vector<ChangeOfContract> changes;
  for (const pqxx::row& one : tx.exec_params(sql::kListChangeAdjustments.text,
                                             tenant.ToString(),
                                             contracts.ToString(),
                                             days.ToString())) {
    const db::TextRow row(one);
    const Uuid change = row.GetUuid(0);
    if (changes.empty() || changes.back().change.change != change) {
      changes.push_back({.contract = row.GetUuid(kSettledLineColumns),
                         .planned = row.Bool(kSettledLineColumns + 1),
                         .change = {.change = change}});
    }
    changes.back().change.lines.push_back(SettledLineFromRow(row));
  }
  return changes;
}

void AddCharges(pqxx::transaction_base& tx,
                const Uuid& tenant,
                std::vector<ChangeOfContract>& changes) {
  std::vector<std::string> names;
  names.reserve(changes.size());
  for (const ChangeOfContract& one : changes) {
    names.push_back(FormatName(kChanges, one.change.change));
  }
  std::vector<std::pair<size_t, Uuid>> of;
  std::vector<Uuid> ids;
  for (const pqxx::row& one :
       tx.exec_params(sql::kFindChangeCharges.text, tenant.ToString(), db::BinaryParam(names))) {
    const db::TextRow row(one);
    of.emplace_back(static_cast<size_t>(row.Int(0)) - 1, row.GetUuid(1));
    ids.push_back(row.GetUuid(1));
  }
  absl::flat_hash_map<Uuid, Receivable> charges = LockReceivables(tx, tenant, ids);
  for (const auto& [place, id] : of) {
    Receivable& charge = charges.at(id);
    const bool unissued = changes[place].planned && charge.state == ReceivableState::kScheduled;
    if (unissued || IsWithdrawn(charge.state)) continue;
    changes[place].change.charges.push_back(std::move(charge));
  }
}

}  // namespace

absl::flat_hash_map<Uuid, std::vector<SettledChange>> SettledChangesOf(
    pqxx::transaction_base& tx, const Uuid& tenant, const absl::flat_hash_map<Uuid, Day>& from) {
  absl::flat_hash_map<Uuid, std::vector<SettledChange>> of_contracts;
  std::vector<ChangeOfContract> changes = WithoutCharges(tx, tenant, from);
  if (changes.empty()) return of_contracts;
  AddCharges(tx, tenant, changes);
  for (ChangeOfContract& one : changes) {
    of_contracts[one.contract].push_back(std::move(one.change));
  }
  return of_contracts;
}

}  // namespace vinculo::contract
