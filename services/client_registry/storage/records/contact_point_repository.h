#pragma once
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/contact_point.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListContactPoints filters and orders by.
const filter::Schema& ContactPointListSchema();

// The contact points of the unit of work's tenant.
class ContactPointRepository {
 public:
  explicit ContactPointRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<ContactPoint> Get(Uuid id);
  // Locked where the unit of work locks; otherwise Save finds out whether it changed.
  Task<ContactPoint> GetForUpdate(Uuid id);
  Task<RecordPage<ContactPoint>> List(const filter::ListQuery& query);

  // Queued. CONTACT_POINT_EXISTS when the client has it already.
  void Insert(const ContactPoint& point);
  // Queued; the contact point is at the version after the one that was read.
  void Save(const ContactPoint& point);
  // Queued; the contact point as it was read.
  void Delete(const ContactPoint& point);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
