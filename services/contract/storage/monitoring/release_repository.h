#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/contract/domain/monitoring/release.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListReleases filters and orders by.
const filter::Schema& ReleaseFields();

// C-25, C-26, C-27. The releases of the unit of work's tenant. Whoever writes one saves its
// contract too: by the contract's version two writers find out about each other.
class ReleaseRepository {
 public:
  explicit ReleaseRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND; locked where the unit of work locks.
  Task<Release> Get(Uuid id);
  Task<RecordPage<Release>> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const Release& release);
  // Queued; counts the version up, here too.
  void Save(Release& release, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
