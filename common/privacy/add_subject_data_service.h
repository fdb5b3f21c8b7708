#pragma once
#include "common/privacy/subject_data_handlers.h"
#include "common/rpc/server.h"

namespace vinculo::privacy {

// SubjectDataService of a service that keeps rows alone.
void AddSubjectDataService(rpc::Server& server, const SubjectDataDeps& deps);

}  // namespace vinculo::privacy
