#pragma once
// Files attached to clients, and read back.

#include <string>
#include <vector>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// `client` is a name; `fields` are "kind=MEDICAL_EXAM", "issue_date=2026-11-01", ...
// (record_fields.h). Its type is told by the file's ending.
int AttachDocument(const Connection& connection,
                   const std::string& client,
                   const std::string& file,
                   const std::vector<std::string>& fields);

// The file, in `output` or on standard output.
int DownloadDocument(const Connection& connection,
                     const std::string& name,
                     const std::string& output);

}  // namespace vinculo::ctl
