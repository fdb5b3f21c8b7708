#include "services/contract/jobs/signature/erase_signed_documents.h"

#include <pqxx/pqxx>
#include <string>

#include "absl/time/time.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/worker_connection.h"
#include "services/contract/domain/signature/kept_texts.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

absl::StatusOr<int64_t> EraseSignedDocuments::Run(const jobs::JobRun& run) {
  const std::string tenant = run.tenant.ToString();
  pqxx::work tx(run.connection);
  db::SetTenant(tx, tenant);
  const pqxx::result texts = tx.exec_params(sql::kEraseOldTexts.text,
                                            tenant,
                                            KeptSince(run.business_date).ToString(),
                                            db::SqlTime(run.now));
  tx.exec_params(sql::kEraseOldSigners.text, tenant);
  tx.exec_params(sql::kEraseOldEvidence.text, tenant);
  RETURN_IF_ERROR(run.lease.Hold(tx));
  tx.commit();
  return texts.affected_rows();
}

}  // namespace vinculo::contract
