#include "services/contract/handlers/contract_importer.h"

#include "absl/container/flat_hash_set.h"
#include "common/imports/reasons.h"
#include "services/contract/domain/import_contract.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/imports/imported_contracts.h"

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

absl::Status ContractImporter::Begin(const imports::ImportStart& start) {
  if (start.on_existing == imports::ExistingRows::kLeave) return absl::OkStatus();
  return errors::InvalidField(
      "start.on_existing", imports::kValueNotTaken, "existing contracts are left as they are");
}

Contract ContractImporter::Check(const Request::Row& row,
                                 errors::FieldViolations& violations,
                                 Findings& flags) {
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
  for (const imports::v1::RowFlag& flag : row.flags()) {
    flags.push_back({.kind = imports::FindingKind::kFlag,
                     .field = flag.field(),
                     .reason = flag.reason(),
                     .message = flag.message(),
                     .raw_value = flag.raw_value(),
                     .resource = contract.id});
  }
  return contract;
}

Task<void> ContractImporter::Preview(db::Tx& tx,
                                     const Rows& rows,
                                     imports::Import& import,
                                     Findings&) {
  std::vector<std::string> external_ids;
  external_ids.reserve(rows.items.size());
  for (const Contract& contract : rows.items) external_ids.push_back(contract.external_id);
  ContractRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const int64_t existing, co_await repository.CountExisting(external_ids));
  import.existing += existing;
  import.created += static_cast<int64_t>(rows.items.size()) - existing;
  co_return absl::OkStatus();
}

Task<void> ContractImporter::Write(db::Tx& tx,
                                   const Rows& rows,
                                   imports::Import& import,
                                   Findings&) {
  ContractRepository repository(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> ids, co_await repository.InsertNew(rows.items));
  const std::vector<const Contract*> inserted = Inserted(rows.items, ids);
  ImportedContracts(tx).AddMade(import.id, import.last_line, ids);
  import.events = PublishImported(tx, import.id, import.events, inserted);
  import.created += static_cast<int64_t>(inserted.size());
  import.existing += static_cast<int64_t>(rows.items.size() - inserted.size());
  co_return absl::OkStatus();
}

}  // namespace vinculo::contract
