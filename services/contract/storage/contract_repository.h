#pragma once
// The contracts of the caller's tenant.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/contract.h"

namespace vinculo::contract {

inline constexpr char kContracts[] = "contracts/";

// What ListContracts filters and orders by.
const filter::Schema& ContractFields();

class ContractRepository {
 public:
  explicit ContractRepository(db::Tx& tx) : tx_(tx) {}

  // Locked when the unit of work runs under locks. NOT_FOUND.
  Task<Contract> Get(Uuid id);
  // Likewise, in the order of their ids, each once. NOT_FOUND when there is one less.
  Task<std::vector<Contract>> GetAll(std::vector<Uuid> ids);
  struct Page {
    std::vector<Contract> contracts;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // ALREADY_EXISTS EXTERNAL_ID_TAKEN comes with the commit.
  void Insert(const Contract& contract);
  // Writes the contract as it stands and counts the version up, here too; ABORTED when another
  // write was faster, ALREADY_EXISTS as of Insert.
  void Save(Contract& contract, absl::Time now);
  // Writes those whose external id does not exist yet and gives their ids.
  Task<std::vector<Uuid>> InsertNew(const std::vector<Contract>& contracts);
  // How many of the external ids exist.
  Task<int64_t> CountExisting(const std::vector<std::string>& external_ids);

 private:
  void TellExternalIdTaken(const Contract& contract);

  db::Tx& tx_;
};

}  // namespace vinculo::contract
