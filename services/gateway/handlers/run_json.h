#pragma once

#include "absl/status/status.h"
#include "services/gateway/http/json_writer.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::gateway {

namespace pb = ::vinculo::reporting::v1;

// Report parameters as an object, sorted by name.
void WriteParameters(const google::protobuf::Map<std::string, std::string>& parameters,
                     JsonWriter& json);

// A page as RunReport (handlers.h) describes it. Fails with INTERNAL when a row has not one value
// for each column.
absl::Status WriteRun(const pb::RunReportResponse& run, JsonWriter& json);

}  // namespace vinculo::gateway
