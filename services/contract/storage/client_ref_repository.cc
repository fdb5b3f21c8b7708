#include "services/contract/storage/client_ref_repository.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<std::optional<Uuid>> ClientRefRepository::FindSurviving(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindSurvivingClient, tx_.tenant(), client));
  co_return rows.empty() ? std::nullopt : std::optional<Uuid>(rows[0].GetUuid(0));
}

Task<std::vector<ClientRef>> ClientRefRepository::Find(
    const std::vector<Uuid>& ids, const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClientRefs, tx_.tenant(), ids, external_ids));
  std::vector<ClientRef> refs;
  for (const db::Row row : rows) {
    refs.push_back(
        {.id = row.GetUuid(0), .external_id = row.String(1), .surviving = row.GetUuid(2)});
  }
  co_return refs;
}

}  // namespace vinculo::contract
