#include "services/contract/storage/adjustment/adjustment_letter_repository.h"

#include <cstdint>
#include <utility>

#include "common/base/resource_name.h"
#include "services/contract/storage/adjustment/adjustment_item_columns.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::vector<AddressedItem>> AdjustmentLetterRepository::Find(Uuid run,
                                                                  std::optional<Uuid> contract,
                                                                  Uuid after,
                                                                  int count) {
  constexpr int kNames = std::tuple_size_v<decltype(kAdjustmentItemColumns)>;
  std::vector<int32_t> states;
  for (const ItemState state : kStatesWithLetter) states.push_back(static_cast<int32_t>(state));
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kListAdjustmentLetters, tx_.tenant(), run, after, contract, states, count));
  std::vector<AddressedItem> addressed;
  addressed.reserve(rows.size());
  for (const db::Row row : rows) {
    AddressedItem one{.item = AdjustmentItemFromRow(row),
                      .facts = {.client_name = row.String(kNames),
                                .contract_code = row.String(kNames + 1),
                                .plan_name = row.String(kNames + 2)}};
    if (one.facts.contract_code.empty()) {
      one.facts.contract_code = FormatName(kContracts, one.item.contract);
    }
    addressed.push_back(std::move(one));
  }
  co_return addressed;
}

}  // namespace vinculo::contract
