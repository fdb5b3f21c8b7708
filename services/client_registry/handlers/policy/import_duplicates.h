#pragma once
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/parameters/effective.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

struct InsertedClients {
  std::vector<Uuid> made;       // holders of their documents, and those without one
  std::vector<Client> sharing;  // made too, as they were written
  // Those whose document somebody has, and why that is too much.
  struct Refused {
    Uuid client;
    std::string why;
  };
  std::vector<Refused> refused;
};

// Inserts clients of an import. One whose external id exists stays as it is; one whose
// document another client has is refused, or shares it, as the policy of its unit says. A piece
// without either is one statement. `row_type` is ClientRepository's.
Task<InsertedClients> InsertImported(db::Tx& tx,
                                     const parameters::Policies& policies,
                                     uint32_t row_type,
                                     absl::Span<const Client> clients);

}  // namespace vinculo::client_registry
