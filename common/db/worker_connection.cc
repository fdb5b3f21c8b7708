#include "common/db/worker_connection.h"

#include "common/db/sql.h"
#include "common/db/sqlstate.h"
#include "common/errors/errors.h"

namespace vinculo::db {

absl::StatusOr<std::unique_ptr<pqxx::connection>> WorkerConnection(const std::string& conninfo) {
  std::unique_ptr<pqxx::connection> connection;
  const absl::Status status = CatchPqxx([&] {
    connection = std::make_unique<pqxx::connection>(conninfo);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return connection;
}

absl::Status CatchPqxx(const std::function<absl::Status()>& work) {
  try {
    return work();
  } catch (const pqxx::broken_connection&) {
    return ConnectionLost(/*outcome_unknown=*/false);
  } catch (const pqxx::in_doubt_error&) {
    return ConnectionLost(/*outcome_unknown=*/true);
  } catch (const pqxx::sql_error& error) {
    return ToStatus({.sqlstate = error.sqlstate(),
                     .message = error.what(),
                     .constraint = "",
                     .statement = error.query()});
  } catch (const std::exception& error) {
    return errors::Internal(error.what());
  }
}

absl::Time ServerTime(pqxx::connection_base& connection) {
  pqxx::nontransaction tx(connection);
  return absl::FromUnixMicros(tx.exec1(sql::kReadClock.text)[0].as<int64_t>());
}

void SetTenant(pqxx::transaction_base& transaction, const std::string& tenant) {
  transaction.exec_params("SELECT set_config('app.tenant', $1, true)", tenant);
}

}  // namespace vinculo::db
