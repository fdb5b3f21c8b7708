#include "services/client_registry/handlers/client_importer.h"

#include <algorithm>
#include <utility>

#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/custom_fields/custom_values.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/piece_writer.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
ClientImporter::ClientImporter(rpc::Call& call, const Deps& deps)
    : call_(call), deps_(deps), today_(CivilDay(call.now(), deps.time_zone)) {}

Task<void> ClientImporter::LookUp(absl::Span<const Request::Row* const> rows) {
  const bool has_values = std::any_of(rows.begin(), rows.end(), [](const Request::Row* row) {
    return !row->client().custom_fields().empty();
  });
  if (!has_values || custom_fields_) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(custom_fields_, co_await ReadCustomFields(call_, deps_));
  co_return absl::OkStatus();
}

Client ClientImporter::Check(const Request::Row& row, errors::FieldViolations& violations) {
  ClientFields fields = FromProto(row.client(), "", violations);
  std::vector<std::string> flags;
  fields = CheckedFields(std::move(fields), Source::kImported, today_, "", violations, &flags);
  if (custom_fields_) CheckCustomValues(fields.custom_fields, {}, *custom_fields_, "", violations);
  return {.id = deps_.ids->Next(),
          .fields = std::move(fields),
          .created_at = call_.now(),
          .updated_at = call_.now(),
          .import_id = import_id_,
          .import_flags = std::move(flags)};
}

Task<int64_t> ClientImporter::CountExisting(const std::vector<Client>& clients) {
  std::vector<std::string> external_ids;
  for (const Client& client : clients) external_ids.push_back(client.fields.external_id);
  co_return co_await deps_.db.ReadLong(call_, [&external_ids](db::Tx& tx) -> Task<int64_t> {
    ClientRepository repository(tx);
    co_return co_await repository.CountExisting(external_ids);
  });
}

Task<void> ClientImporter::Write(db::Tx& tx,
                                 const std::vector<Client>& clients,
                                 imports::Import& import) {
  PieceWriter pieces(tx, import);
  absl::Status status = co_await pieces.Add(clients);
  const absl::Status finished = co_await pieces.Finish();
  status.Update(finished);
  co_return status;
}

}  // namespace vinculo::client_registry
