#include "services/client_registry/jobs/sweep_document_files.h"

#include <pqxx/pqxx>
#include <set>
#include <string>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/db/worker_connection.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

// Younger files may belong to a document that is being attached.
constexpr absl::Duration kYoung = absl::Hours(1);

}  // namespace

absl::StatusOr<int64_t> SweepDocumentFiles::Run(const jobs::JobRun& run) {
  // A file's age is by the machine's clock.
  const absl::Time before = run.now - run.ahead - kYoung;
  ASSIGN_OR_RETURN(const std::vector<Uuid> files, folder_.Tidy(run.tenant, before));
  db::TextArray names;
  for (const Uuid& file : files) names.Add(file.ToString());
  std::set<std::string> kept;
  {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    for (const pqxx::row& row :
         tx.exec_params(sql::kListDocumentFiles.text, run.tenant.ToString(), names.ToString())) {
      kept.insert(row[0].c_str());
    }
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
  }
  int64_t deleted = 0;
  for (const Uuid& file : files) {
    if (kept.count(file.ToString()) > 0) continue;
    RETURN_IF_ERROR(folder_.Remove(run.tenant, file));
    ++deleted;
  }
  return deleted;
}

}  // namespace vinculo::client_registry
