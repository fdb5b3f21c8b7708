#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/gateway/http/negotiation.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::gateway {

namespace pb = ::vinculo::reporting::v1;

// What the client asked its answer to be.
struct Terms {
  Encoding encoding;
  Language language;
};

// Takes `lang` from the query.
absl::StatusOr<Terms> TermsOf(Request& request);

// Set on every answer that depends on who asks, in which language and encoding: ETag, Vary, never
// kept by shared caches and by others only to revalidate.
void SetCacheHeaders(absl::string_view tag, Response& response);

// Last-Modified and the time and feed positions that the answer reflects: Vinculo-As-Of,
// Vinculo-Feed-Positions, Vinculo-Report-Version.
void SetFreshnessHeaders(const pb::ReportHeader& header, Response& response);

// 304 with the headers that a 200 would have had; those of freshness are the caller's to add.
Response NotModified(absl::string_view tag);

bool ClientHas(const Request& request, absl::string_view tag);

// 200 with that JSON, encoded as the terms say; 304 where the client has it under that tag.
Response JsonAnswer(const Request& request,
                    const Terms& terms,
                    absl::string_view tag,
                    std::string json);

}  // namespace vinculo::gateway
