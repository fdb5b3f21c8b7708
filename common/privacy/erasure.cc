#include "common/privacy/erasure.h"

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/tx.h"
#include "common/privacy/sql.h"

namespace vinculo::privacy {

Task<void> Erase(db::Tx& tx,
                 const Request& request,
                 absl::Span<const Place> places,
                 int64_t rows_erased_besides) {
  int64_t erased = rows_erased_besides;
  const std::vector<Uuid> subjects{request.subject};
  for (const Place& place : places) {
    CO_ASSIGN_OR_RETURN(const db::Rows rows,
                        co_await tx.Query(sql::kEraseRows,
                                          tx.tenant(),
                                          subjects,
                                          place.table,
                                          place.column,
                                          place.erased,
                                          place.parent,
                                          place.link,
                                          place.unless));
    erased += rows[0].Int(0);
  }
  tx.Enqueue(sql::kInsertErasure,
             tx.tenant(),
             FormatName(request.collection, request.subject),
             request.at,
             request.actor,
             request.reason,
             erased);
  co_return absl::OkStatus();
}

int64_t EraseRows(pqxx::transaction_base& tx,
                  const Uuid& tenant,
                  const Uuid& subject,
                  absl::Span<const Place> places) {
  int64_t erased = 0;
  db::TextArray subjects;
  subjects.Add(subject);
  for (const Place& place : places) {
    db::TextArray columns;
    for (const std::string& column : place.erased) columns.Add(column);
    erased += tx.exec_params1(sql::kEraseRows.text,
                              tenant.ToString(),
                              subjects.ToString(),
                              place.table,
                              place.column,
                              columns.ToString(),
                              place.parent,
                              place.link,
                              place.unless)[0]
                  .as<int64_t>();
  }
  return erased;
}

void Erase(pqxx::transaction_base& tx,
           const Uuid& tenant,
           const Request& request,
           absl::Span<const Place> places) {
  const int64_t erased = EraseRows(tx, tenant, request.subject, places);
  tx.exec_params(sql::kInsertErasure.text,
                 tenant.ToString(),
                 FormatName(request.collection, request.subject),
                 db::SqlTime(request.at),
                 request.actor,
                 request.reason,
                 erased);
}

}  // namespace vinculo::privacy
