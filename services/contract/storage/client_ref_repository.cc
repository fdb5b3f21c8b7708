#include "services/contract/storage/client_ref_repository.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<bool> ClientRefRepository::Has(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kHasClientRef, tx_.tenant(), client));
  co_return rows[0].Bool(0);
}

Task<std::vector<ClientRef>> ClientRefRepository::Find(
    const std::vector<Uuid>& ids, const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClientRefs, tx_.tenant(), ids, external_ids));
  std::vector<ClientRef> refs;
  for (const db::Row row : rows) {
    refs.push_back({.id = row.GetUuid(0), .external_id = row.String(1)});
  }
  co_return refs;
}

}  // namespace vinculo::contract
