#include "services/reporting/clients/release_rows.h"

#include <utility>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "vinculo/contract/v1/monitoring_events.pb.h"

namespace vinculo::reporting {

namespace v1 = contract::v1;

namespace {

absl::Status Append(const v1::Release& release, int64_t version, std::vector<ReleaseRow>& rows) {
  ReleaseRow row{.version = version,
                 .kind = v1::Release::Kind_Name(release.kind()),
                 .origin = v1::Release::Origin_Name(release.origin()),
                 .promise = v1::Release::Promise_Name(release.promise()),
                 .interval_lifted = release.interval_lifted(),
                 .actor = release.actor()};
  ASSIGN_OR_RETURN(row.release, ParseName("releases/", release.name()));
  ASSIGN_OR_RETURN(row.contract, ParseName("contracts/", release.contract(), "contract"));
  ASSIGN_OR_RETURN(row.starts_on, FromProto("start_date", release.start_date()));
  ASSIGN_OR_RETURN(row.last_on, FromProto("last_date", release.last_date()));
  if (release.has_end_date()) {
    ASSIGN_OR_RETURN(row.ended_on, FromProto("end_date", release.end_date()));
  }
  if (release.has_promise_settle_date()) {
    ASSIGN_OR_RETURN(row.promise_settled_on,
                     FromProto("promise_settle_date", release.promise_settle_date()));
  }
  ASSIGN_OR_RETURN(row.debt, FromProto("debt", release.debt()));
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

}  // namespace

absl::Status AppendReleases(const feed::v1::Event& event, std::vector<ReleaseRow>& rows) {
  if (v1::ReleaseChanged changed; event.payload().UnpackTo(&changed)) {
    return Append(changed.release(), event.version(), rows);
  }
  if (v1::ReleaseSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Append(snapshot.release(), event.version(), rows);
  }
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
