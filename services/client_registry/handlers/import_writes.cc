#include "services/client_registry/handlers/import_writes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "common/base/started.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
namespace {

// What one statement inserts and one event carries.
constexpr size_t kPieceRows = 500;

// Those of the clients that the database did not have yet.
std::vector<const Client*> Inserted(absl::Span<const Client> clients,
                                    const std::vector<Uuid>& inserted_ids) {
  const absl::flat_hash_set<Uuid> ids(inserted_ids.begin(), inserted_ids.end());
  std::vector<const Client*> inserted;
  for (const Client& client : clients) {
    if (ids.contains(client.id)) inserted.push_back(&client);
  }
  return inserted;
}

// Inserts clients piece by piece, and publishes and counts those that were new. While the database
// works on one piece, the next is made ready and the one before is published.
class PieceWriter {
 public:
  PieceWriter(db::Tx& tx, Import& import) : tx_(tx), clients_(tx), import_(import) {}

  Task<void> Add(absl::Span<const Client> clients) {
    for (; !clients.empty(); clients.remove_prefix(std::min(clients.size(), kPieceRows))) {
      const absl::Span<const Client> piece = clients.subspan(0, kPieceRows);
      Inserting next(clients_.InsertMissing(piece));
      const absl::Status before = co_await Finish();
      piece_ = piece;
      inserting_.emplace(std::move(next));
      CO_RETURN_IF_ERROR(before);
    }
    co_return absl::OkStatus();
  }

  // Waits for the last piece. To be called before the end, whatever happened.
  Task<void> Finish() {
    if (!inserting_) co_return absl::OkStatus();
    const absl::StatusOr<std::vector<Uuid>> ids = co_await inserting_->Join();
    inserting_.reset();
    CO_RETURN_IF_ERROR(ids.status());
    const std::vector<const Client*> inserted = Inserted(piece_, *ids);
    import_.events = PublishImported(tx_, import_.id, import_.events, inserted);
    import_.created += static_cast<int64_t>(inserted.size());
    import_.existing += static_cast<int64_t>(piece_.size() - inserted.size());
    co_return absl::OkStatus();
  }

 private:
  using Inserting = Started<std::vector<Uuid>>;

  db::Tx& tx_;
  ClientRepository clients_;
  Import& import_;
  absl::Span<const Client> piece_;
  std::optional<Inserting> inserting_;
};

// Counts the rows and takes in as many of their errors as the import still keeps.
void Count(const CheckedRows& rows, Import& import, std::vector<RowError>& new_errors) {
  import.rows += rows.rows;
  import.failed += rows.failed;
  import.last_line = std::max(import.last_line, rows.last_line);
  for (const RowError& error : rows.errors) {
    if (import.errors_kept == kImportErrorsMax) return;
    new_errors.push_back(error);
    import.errors_kept += 1;
  }
}

}  // namespace

Task<Import> ClaimImport(rpc::Call& call, const Deps& deps, ImportLease lease, ImportMode mode) {
  co_return co_await deps.db.Write(call, [&deps, lease, mode](db::Tx& tx) -> Task<Import> {
    ImportRepository imports(tx);
    co_return co_await imports.Claim(lease, mode, deps.clock->Now());
  });
}

Task<Import> WriteRows(rpc::Call& call,
                       const Deps& deps,
                       ImportLease lease,
                       Import import,
                       absl::Span<const CheckedRows> chunks,
                       bool complete) {
  co_return co_await deps.db.Write(
      call, [&deps, &import, lease, chunks, complete](db::Tx& tx) -> Task<Import> {
        ImportRepository imports(tx);
        CO_RETURN_IF_ERROR(co_await imports.Hold(lease, deps.clock->Now()));
        Import after = import;
        std::vector<RowError> new_errors;
        PieceWriter pieces(tx, after);
        absl::Status status;
        for (const CheckedRows& rows : chunks) {
          Count(rows, after, new_errors);
          status = co_await pieces.Add(rows.clients);
          if (!status.ok()) break;
        }
        const absl::Status finished = co_await pieces.Finish();
        status.Update(finished);
        CO_RETURN_IF_ERROR(status);
        after.complete = complete;
        imports.Save(after, new_errors, deps.clock->Now());
        co_return after;
      });
}

Task<void> WriteRefusal(
    rpc::Call& call, const Deps& deps, ImportLease lease, Import import, const CheckedRows& rows) {
  co_return co_await deps.db.Write(call, [&deps, &import, &rows, lease](db::Tx& tx) -> Task<void> {
    ImportRepository imports(tx);
    CO_RETURN_IF_ERROR(co_await imports.Hold(lease, deps.clock->Now()));
    Import refused{.id = import.id, .mode = import.mode, .rows = rows.rows, .failed = rows.failed};
    refused.errors_kept = static_cast<int>(rows.errors.size());
    imports.ForgetErrors(import.id);
    imports.Save(refused, rows.errors, deps.clock->Now());
    imports.Release(lease);
    co_return absl::OkStatus();
  });
}

Task<void> ReleaseImport(rpc::Call& call, const Deps& deps, ImportLease lease) {
  co_return co_await deps.db.Write(call, [lease](db::Tx& tx) -> Task<void> {
    ImportRepository(tx).Release(lease);
    co_return absl::OkStatus();
  });
}

Task<std::vector<RowError>> ImportErrors(rpc::Call& call, const Deps& deps, Uuid import_id) {
  co_return co_await deps.db.Read(call, [import_id](db::Tx& tx) -> Task<std::vector<RowError>> {
    ImportRepository imports(tx);
    co_return co_await imports.ListErrors(import_id);
  });
}

}  // namespace vinculo::client_registry
