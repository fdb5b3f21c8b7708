#pragma once
// Taking one subject's personal data out of a service. Its tables are emptied in the
// transaction that makes it true; the change feed and the stored answers follow by the Eraser, some
// seconds later.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/base/uuid.h"

namespace pqxx {
class transaction_base;
}
namespace vinculo::db {
class Tx;
}

namespace vinculo::privacy {

// Where a service's tables hold personal data.
struct Place {
  std::string table;
  std::string column;               // names the subject, in the table or in its parent
  std::vector<std::string> erased;  // columns to empty; none: the rows are deleted
  // Where another table says whose the rows are: its name, and the column by which they belong to
  // it.
  std::string parent = {};
  std::string link = {};
  // A column of the table: rows where it is set keep theirs. Empty: all rows.
  std::string unless = {};
};

// What is kept of it, as proof.
struct Request {
  std::string collection;  // "clients/"
  Uuid subject;
  absl::Time at;
  std::string actor;
  std::string reason;
};

// In a handler. The caller's own statements may have erased rows besides.
Task<void> Erase(db::Tx& tx,
                 const Request& request,
                 absl::Span<const Place> places,
                 int64_t rows_erased_besides);

// The rows alone, with app.tenant set; how many had something to erase. Throws pqxx's exceptions.
int64_t EraseRows(pqxx::transaction_base& tx,
                  const Uuid& tenant,
                  const Uuid& subject,
                  absl::Span<const Place> places);

// In a follower of the service that decides, with app.tenant set. Throws pqxx's exceptions.
void Erase(pqxx::transaction_base& tx,
           const Uuid& tenant,
           const Request& request,
           absl::Span<const Place> places);

}  // namespace vinculo::privacy
