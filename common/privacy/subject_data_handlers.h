#pragma once
// The handlers of a service's SubjectDataService (vinculo/privacy/v1).

#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/database.h"
#include "common/filter/page_token.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "vinculo/privacy/v1/subject_data_service.pb.h"

namespace vinculo::privacy {

// The pointers outlive the server.
struct SubjectDataDeps {
  db::Database db;
  const filter::PageTokens* page_tokens = nullptr;
};

using ExportWriter = rpc::Writer<v1::ExportSubjectResponse>;

// The ids of the request's clients; at most kSubjectsMax.
inline constexpr int kSubjectsMax = 1000;
absl::StatusOr<std::vector<Uuid>> SubjectsOf(const v1::ExportSubjectRequest& req);

// Every row that names one of them, at constant memory.
Task<void> SendRecords(rpc::Call& call,
                       const db::Database& db,
                       std::vector<Uuid> subjects,
                       ExportWriter out);

// Of a service that keeps rows alone.
Task<void> ExportSubject(rpc::Call& call,
                         const SubjectDataDeps& deps,
                         const v1::ExportSubjectRequest& req,
                         ExportWriter out);
Task<v1::Erasure> GetErasure(rpc::Call& call,
                             const SubjectDataDeps& deps,
                             const v1::GetErasureRequest& req);
Task<v1::ListErasuresResponse> ListErasures(rpc::Call& call,
                                            const SubjectDataDeps& deps,
                                            const v1::ListErasuresRequest& req);

}  // namespace vinculo::privacy
