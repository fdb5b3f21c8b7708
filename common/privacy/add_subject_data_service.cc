#include "common/privacy/add_subject_data_service.h"

#include <utility>

#include "common/rpc/methods.h"

namespace vinculo::privacy {

void AddSubjectDataService(rpc::Server& server, const SubjectDataDeps& deps) {
  rpc::ServiceMethods<SubjectDataDeps> methods("vinculo.privacy.v1.SubjectDataService", deps);
  methods.ServerStream("ExportSubject", &ExportSubject);
  methods.Unary("GetErasure", &GetErasure);
  methods.Unary("ListErasures", &ListErasures);
  server.Add(std::move(methods));
}

}  // namespace vinculo::privacy
