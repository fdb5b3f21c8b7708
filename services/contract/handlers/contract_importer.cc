#include "services/contract/handlers/contract_importer.h"

#include "absl/container/flat_hash_set.h"
#include "services/contract/domain/import_contract.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

// Those of the contracts that the database did not have yet.
std::vector<const Contract*> Inserted(const std::vector<Contract>& contracts,
                                      const std::vector<Uuid>& inserted_ids) {
  const absl::flat_hash_set<Uuid> ids(inserted_ids.begin(), inserted_ids.end());
  std::vector<const Contract*> inserted;
  for (const Contract& contract : contracts) {
    if (ids.contains(contract.id)) inserted.push_back(&contract);
  }
  return inserted;
}

}  // namespace

ContractImporter::ContractImporter(rpc::Call& call, const Deps& deps)
    : call_(call),
      deps_(deps),
      today_(CivilDay(call.now(), deps.time_zone)),
      parties_(call, deps) {}

Contract ContractImporter::Check(const Request::Row& row, errors::FieldViolations& violations) {
  ContractTerms terms = TermsFromProto(row.contract(), &violations);
  const ContractHistory history = HistoryFromProto(row.contract(), &violations);
  terms.client = parties_.ClientOf(row, &violations);
  const Plan* plan = parties_.PlanOf(row, &violations);
  // Without its plan the other rules of the row are checked all the same.
  const Plan unknown;
  Contract contract = ImportedContract(
      deps_.ids->Next(), terms, history, plan == nullptr ? unknown : *plan, today_, &violations);
  contract.created_at = call_.now();
  contract.updated_at = call_.now();
  return contract;
}

Task<int64_t> ContractImporter::CountExisting(const std::vector<Contract>& contracts) {
  std::vector<std::string> external_ids;
  for (const Contract& contract : contracts) external_ids.push_back(contract.external_id);
  co_return co_await deps_.db.ReadLong(call_, [&external_ids](db::Tx& tx) -> Task<int64_t> {
    ContractRepository repository(tx);
    co_return co_await repository.CountExisting(external_ids);
  });
}

Task<void> ContractImporter::Write(db::Tx& tx,
                                   const std::vector<Contract>& contracts,
                                   imports::Import& import) {
  ContractRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> ids, co_await repository.InsertNew(contracts));
  const std::vector<const Contract*> inserted = Inserted(contracts, ids);
  import.events = PublishImported(tx, import.id, import.events, inserted);
  import.created += static_cast<int64_t>(inserted.size());
  import.existing += static_cast<int64_t>(contracts.size() - inserted.size());
  co_return absl::OkStatus();
}

}  // namespace vinculo::contract
