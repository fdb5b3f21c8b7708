#pragma once
#include <string>
#include <vector>

#include "common/base/money.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/merge/merge.h"

namespace vinculo::client_registry {

// A merge with the survivor's fields before and after it, as serialized messages.
struct StoredMerge {
  Merge merge;
  std::string survivor_before;
  std::string survivor_after;
};

struct MergePage {
  std::vector<Merge> merges;
  std::string next_page_token;
};

const filter::Schema& MergeListSchema();

struct PlaceRows {
  std::string place;  // "accesses.client_id"
  int64_t rows = 0;
};

// What the contract service's feed has told of a client.
struct ClientMoney {
  int64_t contracts = 0;
  Money open_debt;
};

// The merges of the unit of work's tenant.
class MergeRepository {
 public:
  explicit MergeRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<StoredMerge> GetForUpdate(Uuid id);
  Task<MergePage> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const StoredMerge& merge);
  void SaveUndone(const Merge& merge);
  // Queued: `client` is at the version after the one that was read.
  void SaveMergedInto(const Client& client);

  Task<ClientMoney> MoneyOf(Uuid client);
  // Rows that name the client, in each of MovedPlaces that has any.
  Task<std::vector<PlaceRows>> CountRows(Uuid client);
  // Gives the absorbed client's rows to the survivor; then back.
  Task<void> MoveRows(const Merge& merge);
  Task<void> ReturnRows(const Merge& merge);

  // The client that the id stands for today: itself, or the end of its chain of merges. NOT_FOUND
  // when there is none.
  Task<Uuid> Resolve(Uuid client);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
