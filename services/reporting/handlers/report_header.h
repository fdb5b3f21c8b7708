#pragma once
#include <map>
#include <string>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "services/reporting/catalogue/report_sql.h"
#include "vinculo/reporting/v1/report_service.pb.h"

namespace vinculo::reporting {

// What every answer carries, in the snapshot of `tx`. Its etag costs this one short read: the rows
// need not be known.
Task<pb::ReportHeader> ReadHeader(db::Tx& tx, const ReportRun& run);

// The parameters as understood.
std::map<std::string, std::string> ShownParameters(const ReportRun& run);

}  // namespace vinculo::reporting
