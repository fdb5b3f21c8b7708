#pragma once
// C-42. The price timelines of the caller's tenant. A renewal, an adjustment, an upgrade: whatever
// changes a contract's price appends here, in the unit of work that saves the contract (whose
// version guards the order of the segments).

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/added_segments.h"

namespace vinculo::contract {

// What ListPriceSegments filters by.
const filter::Schema& PriceSegmentFields();

// Who adds segments, when, and for what.
struct PriceAct {
  std::string cause_ref;  // "changes/{uuid}"
  std::string actor;
  absl::Time now;
  Day today;
};

class PriceTimelineRepository {
 public:
  explicit PriceTimelineRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND for a contract that does not exist.
  Task<PriceTimeline> Get(Uuid contract);
  struct Charged {
    PriceTimeline timeline;
    std::optional<Day> until_on;  // the last day that is charged; absent: nothing was charged yet
    Money pending;  // what changes promised to give back and no period could: it waits
  };
  // With how far the contract is charged (C-40), and what of its promised credit waits.
  Task<Charged> GetCharged(Uuid contract);

  // Of these contracts, by their ids.
  Task<absl::flat_hash_map<Uuid, PriceTimeline>> GetAll(const std::vector<Contract>& contracts);

  struct Listed {
    PriceSegment segment;
    bool undone = false;
  };
  struct Page {
    std::vector<Listed> segments;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(Uuid contract, const filter::ListQuery& query);

  // At the end of the timeline; the days to come on which they turn are noted for the daily cycle.
  // `contract` is saved in the same unit of work.
  void Append(Uuid contract,
              const PriceTimeline& timeline,
              const std::vector<PriceSegment>& added,
              const PriceAct& act);
  // Queued, where it is another: what of the promised credit waits. `contract` is saved in the same
  // unit of work.
  void SavePending(Uuid contract, Money before, Money now);
  // The daily cycle looks at the contract on these days.
  void AddTurns(Uuid contract, const std::vector<Day>& days);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
