#include "services/contract/storage/pricing/settled_change_repository.h"

#include <cstdint>
#include <string>
#include <utility>

#include "common/base/resource_name.h"
#include "services/contract/domain/pricing/change_record.h"
#include "services/contract/storage/pricing/settled_line_row.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
Task<std::vector<SettledChange>> SettledChangeRepository::Find(Uuid contract, Day from) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindChangeAdjustments, tx_.tenant(), contract, from));
  std::vector<SettledChange> changes;
  for (const db::Row row : rows) {
    const Uuid change = row.GetUuid(0);
    if (changes.empty() || changes.back().change != change) changes.push_back({.change = change});
    changes.back().lines.push_back(SettledLineFromRow(row));
  }
  if (changes.empty()) co_return changes;
  CO_RETURN_IF_ERROR(co_await FindCharges(changes));
  co_return changes;
}

Task<void> SettledChangeRepository::FindCharges(std::vector<SettledChange>& changes) {
  std::vector<std::string> names;
  names.reserve(changes.size());
  for (const SettledChange& one : changes) names.push_back(FormatName(kChanges, one.change));
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindChangeCharges, tx_.tenant(), names));
  std::vector<Uuid> ids;
  ids.reserve(static_cast<size_t>(rows.size()));
  for (const db::Row row : rows) ids.push_back(row.GetUuid(1));
  if (ids.empty()) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> charges,
                      co_await ReceivableRepository(tx_).GetAll(ids));
  for (size_t i = 0; i < charges.size(); ++i) {
    changes[static_cast<size_t>(rows[static_cast<int>(i)].Int(0)) - 1].charges.push_back(
        std::move(charges[i]));
  }
  co_return absl::OkStatus();
}

void SettledChangeRepository::Insert(Uuid change,
                                     Uuid contract,
                                     const std::vector<ChangeAdjustment>& lines) {
  if (lines.empty()) return;
  std::vector<int32_t> ordinals, days, of_days;
  std::vector<Day> first, last;
  std::vector<Money> before, after, amounts;
  for (const ChangeAdjustment& line : lines) {
    ordinals.push_back(static_cast<int32_t>(ordinals.size()) + 1);
    first.push_back(line.days.first);
    last.push_back(line.days.last);
    before.push_back(line.price_before);
    after.push_back(line.price_after);
    days.push_back(line.share.days);
    of_days.push_back(line.share.of);
    amounts.push_back(line.amount);
  }
  tx_.Enqueue(sql::kInsertChangeAdjustments,
              tx_.tenant(),
              change,
              contract,
              ordinals,
              first,
              last,
              before,
              after,
              days,
              of_days,
              amounts);
}

void SettledChangeRepository::Save(const SettledChange& change) {
  std::vector<int32_t> ordinals, days, of_days;
  std::vector<Money> amounts;
  for (const SettledLine& line : change.lines) {
    ordinals.push_back(static_cast<int32_t>(ordinals.size()) + 1);
    days.push_back(line.now.share.days);
    of_days.push_back(line.now.share.of);
    amounts.push_back(line.now.amount);
  }
  tx_.Enqueue(
      sql::kUpdateChangeAdjustments, tx_.tenant(), change.change, ordinals, days, of_days, amounts);
}

}  // namespace vinculo::contract
