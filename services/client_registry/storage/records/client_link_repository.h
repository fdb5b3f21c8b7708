#pragma once
#include <optional>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/client_link.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListClientLinks filters and orders by.
const filter::Schema& ClientLinkListSchema();

// The links between clients of the unit of work's tenant.
class ClientLinkRepository {
 public:
  explicit ClientLinkRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<ClientLink> Get(Uuid id);
  // Locked where the unit of work locks; otherwise Save finds out whether it changed.
  Task<ClientLink> GetForUpdate(Uuid id);
  // A client's links of one kind, of every time.
  Task<std::vector<ClientLink>> OfKind(Uuid client, LinkKind kind);
  // Those that hold on the day, where one is given.
  Task<RecordPage<ClientLink>> List(const filter::ListQuery& query, std::optional<Day> on);

  // Queued. One that overlaps another (link_overlap.h) makes the unit of work run again.
  void Insert(const ClientLink& link);
  // Queued, likewise; the link is at the version after the one that was read.
  void Save(const ClientLink& link);
  // Queued; the link as it was read.
  void Delete(const ClientLink& link);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
