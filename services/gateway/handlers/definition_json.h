#pragma once

#include "services/gateway/http/json_writer.h"
#include "services/gateway/http/negotiation.h"
#include "vinculo/reporting/v1/report_definition.pb.h"

namespace vinculo::gateway {

namespace pb = ::vinculo::reporting::v1;

// The members that a catalogue shows, into an object that is open.
void WriteSummary(const pb::ReportDefinition& report, Language language, JsonWriter& json);

// The whole definition as an object.
void WriteDefinition(const pb::ReportDefinition& report, Language language, JsonWriter& json);

}  // namespace vinculo::gateway
