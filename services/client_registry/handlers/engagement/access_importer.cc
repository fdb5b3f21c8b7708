#include "services/client_registry/handlers/engagement/access_importer.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "common/base/resource_name.h"
#include "common/imports/reasons.h"
#include "services/client_registry/domain/engagement/access_id.h"
#include "services/client_registry/domain/engagement/checked_event.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/events.h"
#include "services/client_registry/handlers/engagement/ingested_visits.h"
#include "services/client_registry/storage/engagement/access_repository.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"
#include "services/client_registry/storage/engagement/presence_repository.h"

namespace vinculo::client_registry {
namespace {

// As find_visitors.sql gives it back.
std::string TextOf(const ClientKey& key) {
  if (!key.id.nil()) return key.id.ToString();
  return key.external_id.empty() ? key.tax_id : key.external_id;
}

}  // namespace

AccessImporter::AccessImporter(rpc::Call& call, const Deps& deps)
    : call_(call),
      deps_(deps),
      // Until rows are looked up.
      policies_(std::make_shared<const parameters::Policies>(deps.policies->table(),
                                                             std::vector<parameters::Chosen>())) {}

absl::Status AccessImporter::Begin(const imports::ImportStart& start) const {
  if (start.mode == imports::ImportMode::kAllOrNothing) {
    return errors::InvalidArgument(
        kIngestMode, "accesses are ingested in RESUMABLE_CHUNKS, and previewed in VALIDATE_ONLY");
  }
  if (start.on_existing == imports::ExistingRows::kLeave) return absl::OkStatus();
  return errors::InvalidField(
      "start.on_existing", imports::kValueNotTaken, "stored accesses are left as they are");
}

Task<void> AccessImporter::LookUp(absl::Span<const Row* const> rows) {
  CO_ASSIGN_OR_RETURN(policies_, co_await deps_.policies->Get(call_, deps_.db));
  if (known_.size() > kKnownMax) known_.clear();
  ClientKeys keys;
  errors::FieldViolations violations;  // found again where the row is checked
  for (const Row* row : rows) {
    const ClientKey key = KeyFromProto(row->event(), "", violations);
    if (key == ClientKey() || !known_.try_emplace(TextOf(key)).second) continue;
    if (!key.id.nil()) {
      keys.ids.push_back(key.id);
    } else if (!key.external_id.empty()) {
      keys.external_ids.push_back(key.external_id);
    } else {
      keys.tax_ids.push_back(key.tax_id);
    }
  }
  if (keys.ids.empty() && keys.external_ids.empty() && keys.tax_ids.empty()) {
    co_return absl::OkStatus();
  }
  CO_ASSIGN_OR_RETURN(
      const std::vector<FoundVisitor> found,
      co_await deps_.db.Read(call_, [&keys](db::Tx& tx) -> Task<std::vector<FoundVisitor>> {
        AttendanceRepository attendances(tx);
        co_return co_await attendances.FindVisitors(keys);
      }));
  for (const FoundVisitor& one : found) known_[one.key] = one.visitor;
  co_return absl::OkStatus();
}

AccessImporter::Item AccessImporter::Check(const Row& row,
                                           errors::FieldViolations& violations,
                                           Findings&) const {
  DeviceEvent read = FromProto(row.event(), "", violations);
  Item item{.policy = EngagementPolicyOf(policies_->Of(row.event().unit()))};
  item.event =
      CheckedEvent(std::move(read), call_.now(), kIngestDelayMax, item.policy, "", violations);
  const auto known = known_.find(TextOf(item.event.who));
  if (known != known_.end()) item.visitor = known->second;
  if (!item.visitor && item.event.outcome == AccessOutcome::kGranted && violations.empty()) {
    violations.Add("who",
                   kClientUnknown,
                   "the device granted an access to a client that is not registered: register the "
                   "client and send the event again");
  }
  return item;
}

Task<void> AccessImporter::Write(db::Tx& tx, const Rows& rows, imports::Import& import, Findings&) {
  AttendanceRepository attendances(tx);
  PresenceRepository presences(tx);
  AccessRepository accesses(tx);
  IngestedVisits visits(
      *deps_.ids, {.tenant = call_.tenant(), .zone = deps_.time_zone, .received_at = call_.now()});
  for (const Item& item : rows.items) visits.Expect(item.event, item.visitor);
  CO_ASSIGN_OR_RETURN(std::vector<Attendance> locked,
                      co_await attendances.LockAll(visits.Clients()));
  visits.Know(std::move(locked));
  CO_ASSIGN_OR_RETURN(std::vector<Presence> earlier, co_await presences.OfDays(visits.Days()));
  visits.Know(std::move(earlier));
  for (const Item& item : rows.items)
    CO_RETURN_IF_ERROR(visits.Add(item.event, item.visitor, item.policy));

  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> inserted,
                      co_await accesses.InsertMissing(visits.accesses()));
  const NewVisits fresh = std::move(visits).OfNew(inserted);
  presences.Insert(fresh.presences);
  attendances.SaveAll(fresh.attendances);
  import.events = PublishIngested(tx, import.id, import.events, fresh.accesses);
  import.events = PublishIngested(tx, import.id, import.events, fresh.presences);
  import.created += static_cast<int64_t>(fresh.accesses.size());
  import.existing += static_cast<int64_t>(rows.items.size() - fresh.accesses.size());
  co_return absl::OkStatus();
}

Task<void> AccessImporter::Preview(db::Tx& tx,
                                   const Rows& rows,
                                   imports::Import& import,
                                   Findings&) {
  std::vector<Uuid> ids;
  std::vector<absl::Time> times;
  for (const Item& item : rows.items) {
    ids.push_back(AccessId(call_.tenant(), item.event));
    times.push_back(*item.event.at);
  }
  AccessRepository accesses(tx);
  CO_ASSIGN_OR_RETURN(const int64_t existing,
                      co_await accesses.CountExisting(std::move(ids), std::move(times)));
  import.existing += existing;
  import.created += static_cast<int64_t>(rows.items.size()) - existing;
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
