#include "services/reporting/clients/signature_rows.h"

#include <algorithm>
#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "vinculo/contract/v1/signature_events.pb.h"

namespace vinculo::reporting {

namespace v1 = contract::v1;

namespace {

absl::Status Append(const v1::SignatureRequest& request,
                    int64_t version,
                    const absl::TimeZone& zone,
                    std::vector<SignatureRow>& rows) {
  SignatureRow row{.version = version,
                   .state = v1::SignatureRequest::State_Name(request.state()),
                   .means = v1::SignatureRequest::Means_Name(request.means()),
                   .signers = request.signers_size()};
  ASSIGN_OR_RETURN(row.request, ParseName("signatureRequests/", request.name()));
  ASSIGN_OR_RETURN(row.contract, ParseName("contracts/", request.contract(), "contract"));
  ASSIGN_OR_RETURN(row.sent_at, FromProto("create_time", request.create_time()));
  row.sent_on = CivilDay(row.sent_at, zone);
  ASSIGN_OR_RETURN(row.expires_on, FromProto("expire_date", request.expire_date()));
  if (request.has_close_time()) {
    ASSIGN_OR_RETURN(const absl::Time closed_at, FromProto("close_time", request.close_time()));
    row.closed_on = CivilDay(closed_at, zone);
  }
  row.signers_signed = static_cast<int>(
      std::count_if(request.signers().begin(), request.signers().end(), [](const v1::Signer& s) {
        return s.state() == v1::SignatureRequest::SIGNED;
      }));
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

}  // namespace

absl::Status AppendSignatures(const feed::v1::Event& event,
                              const absl::TimeZone& zone,
                              std::vector<SignatureRow>& rows) {
  if (v1::SignatureRequestChanged changed; event.payload().UnpackTo(&changed)) {
    return Append(changed.signature_request(), event.version(), zone, rows);
  }
  if (v1::SignatureRequestSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Append(snapshot.signature_request(), event.version(), zone, rows);
  }
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
