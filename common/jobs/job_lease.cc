#include "common/jobs/job_lease.h"

#include <pqxx/pqxx>

#include "common/errors/errors.h"
#include "common/jobs/sql.h"

namespace vinculo::jobs {

bool JobLease::Take(pqxx::connection_base& connection) {
  pqxx::work tx(connection);
  const pqxx::result taken = tx.exec_params(sql::kLeaseJob.text,
                                            key_.tenant.ToString(),
                                            key_.job,
                                            owner_.ToString(),
                                            (key_.business_date - 1).ToString(),
                                            absl::ToDoubleSeconds(length_));
  tx.commit();
  return !taken.empty();
}

absl::Status JobLease::Hold(pqxx::transaction_base& tx) {
  const pqxx::result held = tx.exec_params(sql::kHoldJob.text,
                                           key_.tenant.ToString(),
                                           key_.job,
                                           owner_.ToString(),
                                           (key_.business_date - 1).ToString(),
                                           absl::ToDoubleSeconds(length_));
  if (!held.empty()) return absl::OkStatus();
  return errors::Aborted("JOB_LEASE_LOST",
                         "another runner has taken this day over",
                         {{"job", key_.job}, {"business_date", key_.business_date.ToString()}});
}

bool JobLease::Finish(pqxx::connection_base& connection) {
  pqxx::work tx(connection);
  const pqxx::result finished = tx.exec_params(sql::kFinishJob.text,
                                               key_.tenant.ToString(),
                                               key_.job,
                                               owner_.ToString(),
                                               (key_.business_date - 1).ToString());
  tx.commit();
  return !finished.empty();
}

void JobLease::Fail(pqxx::connection_base& connection, absl::string_view error) {
  pqxx::work tx(connection);
  tx.exec_params(sql::kFailJob.text,
                 key_.tenant.ToString(),
                 key_.job,
                 owner_.ToString(),
                 (key_.business_date - 1).ToString(),
                 std::string(error));
  tx.commit();
}

}  // namespace vinculo::jobs
