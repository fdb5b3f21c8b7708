#pragma once
// What the rows of an ingest are: events of devices (common/imports says what an importer
// has).

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/imports/checked_rows.h"
#include "common/imports/import.h"
#include "common/policies/policy_cache.h"
#include "services/client_registry/deps.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/decide_access.h"
#include "services/client_registry/domain/engagement/engagement_policy.h"
#include "vinculo/client_registry/v1/access_service.pb.h"

namespace vinculo::client_registry {

class AccessImporter {
 public:
  static constexpr imports::ImportKind kKind{"accesses"};
  using Request = v1::IngestAccessesRequest;
  using Row = Request::Row;
  struct Item {
    DeviceEvent event;
    std::optional<Visitor> visitor;
    EngagementPolicy policy;
  };
  using Rows = imports::CheckedRows<Item>;
  using Findings = std::vector<imports::RowFinding>;

  AccessImporter(rpc::Call& call, const Deps& deps);

  // INGEST_MODE for ALL_OR_NOTHING, which would keep every row until the last; a violation of
  // "start.on_existing" for anything but LEAVE.
  absl::Status Begin(const imports::ImportStart& start) const;
  // The tenant's policies, and the clients that the rows name and that are not known yet.
  Task<void> LookUp(absl::Span<const Row* const> rows);
  // An access that the device granted to nobody we know is a bad row: CLIENT_UNKNOWN.
  Item Check(const Row& row, errors::FieldViolations& violations, Findings& flags) const;
  // Events are told apart by the database.
  const std::string& ExternalIdOf(const Item&) const { return no_external_id_; }
  // Accesses that are stored already stay as they are, and begin no presence again.
  Task<void> Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);
  Task<void> Preview(db::Tx& tx, const Rows& rows, imports::Import& import, Findings& findings);

 private:
  // Clients known at once; a stream that names more looks them up again.
  static constexpr size_t kKnownMax = 100'000;

  rpc::Call& call_;
  const Deps& deps_;
  policies::PolicyCache::Shared policies_;
  const std::string no_external_id_;
  absl::flat_hash_map<std::string, std::optional<Visitor>> known_;  // by the text of their key
};

}  // namespace vinculo::client_registry
