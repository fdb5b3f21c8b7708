#pragma once
#include <vector>

#include "absl/strings/str_split.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/terms/pause.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

inline constexpr char kPauseCollection[] = "pauses/";

// What ListPauses filters and orders by.
const filter::Schema& PauseFields();

// Row: db::Row, or db::TextRow in the daily cycle.
template <class Row>
Pause PauseFromRow(const Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .contract = row.GetUuid(2),
          .client = row.GetUuid(12),
          .state = static_cast<PauseState>(row.Int(3)),
          .from = row.GetDay(4),
          .until = row.GetDay(5),
          .stops = StopsFrom(absl::StrSplit(row.String(6), ',')),
          .moved = {.end = row.Bool(10), .expiration = row.Bool(11)},
          .reason = row.String(7),
          .created_at = row.GetTime(8),
          .updated_at = row.GetTime(9)};
}

// C-30. The pauses of the unit of work's tenant. Whoever writes one saves its contract too: by the
// contract's version two writers find out about each other.
class PauseRepository {
 public:
  explicit PauseRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<Pause> Get(Uuid id);
  // Of a contract, of every time, in their order.
  Task<std::vector<Pause>> Find(Uuid contract);
  Task<RecordPage<Pause>> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const Pause& pause);
  // Queued; counts the version up, here too.
  void Save(Pause& pause, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
