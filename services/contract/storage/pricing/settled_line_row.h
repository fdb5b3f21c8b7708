#pragma once
// A line of a change as find_change_adjustments.sql and list_change_adjustments.sql give it, after
// the change's id.

#include "services/contract/domain/pricing/settled_change.h"

namespace vinculo::contract {

inline constexpr int kSettledLineColumns = 11;  // with the change's id

template <class Row>
SettledLine SettledLineFromRow(const Row& row) {
  ChangeAdjustment line{.days = {row.GetDay(1), row.GetDay(2)},
                        .share = {static_cast<int>(row.Int(5)), static_cast<int>(row.Int(6))},
                        .price_before = row.Cents(3),
                        .price_after = row.Cents(4),
                        .amount = row.Cents(7)};
  SettledLine settled{.agreed = line, .now = line};
  settled.now.share = {static_cast<int>(row.Int(8)), static_cast<int>(row.Int(9))};
  settled.now.amount = row.Cents(10);
  return settled;
}

}  // namespace vinculo::contract
