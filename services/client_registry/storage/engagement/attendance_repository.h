#pragma once
#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/engagement/attendance.h"
#include "services/client_registry/domain/engagement/decide_access.h"
#include "services/client_registry/storage/engagement/listed_clients.h"

namespace vinculo::client_registry {

// Whom a device read, with the client's attendance.
struct KnownVisitor {
  Visitor visitor;
  std::string unit;  // the client's
  Attendance attendance;
};

// Keys to look up together, and under which of them a client was found: the text of its id, its
// external id or its document.
struct ClientKeys {
  std::vector<Uuid> ids;
  std::vector<std::string> external_ids;
  std::vector<std::string> tax_ids;
};
struct FoundVisitor {
  std::string key;
  Visitor visitor;
};

struct AbsenteesAsked {
  Day last_on;  // the last day on which they may have come
  Day as_of;
  bool by_presence = true;
  bool include_aggregators = false;
  bool never_came = false;
};
// When the clients of the unit of work's tenant came last.
class AttendanceRepository {
 public:
  explicit AttendanceRepository(db::Tx& tx) : tx_(tx) {}

  // The client under a key, the one that a merged client went into; under locks its attendance
  // stays as it is until the transaction ends.
  Task<std::optional<KnownVisitor>> FindVisitor(ClientKey key);
  Task<std::vector<FoundVisitor>> FindVisitors(ClientKeys keys);

  // Of a client that is there; version 0 when it never came.
  Task<Attendance> GetForUpdate(Uuid client_id);
  // Those of these clients, each named once, that are stored; locked.
  Task<std::vector<Attendance>> LockAll(const std::vector<Uuid>& client_ids);

  // Queued: a changed attendance, its version moved on from the one that was read.
  void Save(const Attendance& attendance);
  // Queued: changed attendances, at the version that was read. When another call was faster with
  // one of them, the unit of work runs again.
  void SaveAll(const std::vector<Attendance>& attendances);

  // Queued: works out anew when these clients came last, after rows of theirs went to another.
  // Whoever reads one of them meanwhile finds its version moved.
  void Derive(const std::vector<Uuid>& client_ids);

  Task<ListedClientPage> ListAbsentees(const AbsenteesAsked& asked, const filter::ListQuery& query);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
