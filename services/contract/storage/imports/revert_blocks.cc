#include "services/contract/storage/imports/revert_blocks.h"

namespace vinculo::contract {

RevertBlocks RevertBlocksOf(const db::Rows& rows) {
  RevertBlocks blocks;
  for (const db::Row row : rows) {
    blocks.first.push_back({row.GetUuid(0), row.String(1), row.String(2)});
    blocks.count = row.Int(3);
  }
  return blocks;
}

}  // namespace vinculo::contract
