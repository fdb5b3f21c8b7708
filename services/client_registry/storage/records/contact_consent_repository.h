#pragma once
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/records/contact_consent.h"
#include "services/client_registry/storage/records/record_rows.h"

namespace vinculo::client_registry {

// What ListContactConsents filters and orders by.
const filter::Schema& ContactConsentListSchema();

// The ledger of consents of the unit of work's tenant.
class ContactConsentRepository {
 public:
  explicit ContactConsentRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<ContactConsent> Get(Uuid id);
  Task<RecordPage<ContactConsent>> List(const filter::ListQuery& query);
  // A client's last answer of each channel and purpose, at an instant.
  Task<std::vector<ContactConsent>> Standing(Uuid client, absl::Time at);

  // Queued.
  void Insert(const ContactConsent& consent);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
