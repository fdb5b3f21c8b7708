#include "absl/strings/strip.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/privacy/erasure_messages.h"
#include "common/privacy/sql.h"
#include "common/privacy/subject_data_handlers.h"

namespace vinculo::privacy {

Task<v1::Erasure> GetErasure(rpc::Call& call,
                             const SubjectDataDeps& deps,
                             const v1::GetErasureRequest& req) {
  absl::string_view subject = req.name();
  const bool formed = absl::ConsumeSuffix(&subject, "/erasure");
  if (!formed) {
    co_return errors::InvalidField(
        "name", "NAME_MALFORMED", "must have the form clients/{uuid}/erasure");
  }
  const std::string name(subject);
  co_return co_await deps.db.Read(call, [&req, &name](db::Tx& tx) -> Task<v1::Erasure> {
    CO_ASSIGN_OR_RETURN(const db::Rows rows,
                        co_await tx.Query(sql::kGetErasure, tx.tenant(), name));
    if (rows.empty()) co_return errors::ResourceNotFound("erasure", req.name());
    co_return ErasureFromRow(rows[0]);
  });
}

}  // namespace vinculo::privacy
