#pragma once
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/imports/checked_rows.h"
#include "common/imports/first_lines.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// Rows of one preview that share a document, an e-mail or a phone with a row before them, or
// with a client of the registry that is not the one they would change.
class DuplicateContacts {
 public:
  // Adds a finding for each, and gives how many of the rows have one.
  Task<int64_t> Find(db::Tx& tx,
                     const imports::CheckedRows<Client>& rows,
                     std::vector<imports::RowFinding>& findings);

 private:
  // Three of each row of a file of 1,000,000, and some.
  static constexpr size_t kContactsMax = 4'000'000;

  imports::FirstLines first_lines_{kContactsMax};
};

}  // namespace vinculo::client_registry
