#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/base/uuid.h"
#include "common/db/row.h"

namespace vinculo::contract {

// Why an import cannot be taken back.
struct RevertBlock {
  Uuid resource;
  std::string reason;       // CHANGED, REFERRED
  std::string referred_by;  // the table, for REFERRED
};

struct RevertBlocks {
  std::vector<RevertBlock> first;
  int64_t count = 0;
};

inline constexpr int kRevertBlocksShown = 100;

// Rows: resource, reason, referring table, count of all.
RevertBlocks RevertBlocksOf(const db::Rows& rows);

}  // namespace vinculo::contract
