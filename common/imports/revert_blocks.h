#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/base/uuid.h"
#include "common/db/row.h"

namespace vinculo::imports {

// Why an import cannot be taken back.
struct RevertBlock {
  Uuid resource;
  std::string reason;       // CHANGED, GONE, REFERRED
  std::string referred_by;  // the table, for REFERRED
};

struct RevertBlocks {
  std::vector<RevertBlock> first;  // at most kRevertBlocksShown
  int64_t count = 0;
};

inline constexpr int kRevertBlocksShown = 100;

// Rows: resource, reason, referring table, count of all.
inline RevertBlocks RevertBlocksOf(const db::Rows& rows) {
  RevertBlocks blocks;
  for (const db::Row row : rows) {
    blocks.first.push_back({row.GetUuid(0), row.String(1), row.String(2)});
    blocks.count = row.Int(3);
  }
  return blocks;
}

}  // namespace vinculo::imports
