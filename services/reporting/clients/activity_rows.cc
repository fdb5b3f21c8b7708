#include "services/reporting/clients/activity_rows.h"

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "vinculo/client_registry/v1/activity_events.pb.h"

namespace vinculo::reporting {

namespace registry = client_registry::v1;

namespace {

// Whose days are before those of every change.
constexpr Day kEver{std::chrono::year(1) / std::chrono::January / 1};

absl::Status Append(const registry::ClientActivityChanged& changed,
                    int64_t version,
                    std::vector<ActivityRow>& rows) {
  ActivityRow row{.version = version, .activity = registry::Activity_Name(changed.to())};
  ASSIGN_OR_RETURN(row.client, ParseName("clients/", changed.client(), "client"));
  ASSIGN_OR_RETURN(row.since, FromProto("date", changed.date()));
  if (changed.has_last_payment_date()) {
    ASSIGN_OR_RETURN(row.last_paid_on, FromProto("last_payment_date", changed.last_payment_date()));
  }
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

// It replaces everything told before: its first row speaks of all days before the first change.
absl::Status Append(const registry::ClientActivitySnapshot& snapshot,
                    int64_t version,
                    std::vector<ActivityRow>& rows) {
  ASSIGN_OR_RETURN(const Uuid client, ParseName("clients/", snapshot.client(), "client"));
  rows.push_back({client, version, kEver, registry::Activity_Name(registry::LEAD), std::nullopt});
  for (const registry::ClientActivitySnapshot::Change& change : snapshot.changes()) {
    ActivityRow row{
        .client = client, .version = version, .activity = registry::Activity_Name(change.to())};
    ASSIGN_OR_RETURN(row.since, FromProto("date", change.date()));
    if (change.has_last_payment_date()) {
      ASSIGN_OR_RETURN(row.last_paid_on,
                       FromProto("last_payment_date", change.last_payment_date()));
    }
    rows.push_back(std::move(row));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status AppendActivities(const feed::v1::Event& event, std::vector<ActivityRow>& rows) {
  if (registry::ClientActivityChanged changed; event.payload().UnpackTo(&changed)) {
    return Append(changed, event.version(), rows);
  }
  if (registry::ClientActivitySnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Append(snapshot, event.version(), rows);
  }
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
