#include "services/client_registry/handlers/piece_writer.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
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

}  // namespace

Task<void> PieceWriter::Add(absl::Span<const Client> clients) {
  if (!row_type_ && !clients.empty()) {
    ClientRepository repository(tx_);
    CO_ASSIGN_OR_RETURN(row_type_, co_await repository.RowType());
  }
  for (; !clients.empty(); clients.remove_prefix(std::min(clients.size(), kPieceRows))) {
    const absl::Span<const Client> piece = clients.subspan(0, kPieceRows);
    Started<InsertedClients> next(InsertImported(tx_, policies_, *row_type_, piece));
    const absl::Status before = co_await Finish();
    piece_ = piece;
    inserting_.emplace(std::move(next));
    CO_RETURN_IF_ERROR(before);
  }
  co_return absl::OkStatus();
}

Task<void> PieceWriter::Finish() {
  if (!inserting_) co_return absl::OkStatus();
  const absl::StatusOr<InsertedClients> imported = co_await inserting_->Join();
  inserting_.reset();
  CO_RETURN_IF_ERROR(imported.status());
  std::vector<const Client*> inserted = Inserted(piece_, imported->made);
  for (const Client& client : imported->sharing) inserted.push_back(&client);
  import_.events = PublishImported(tx_, import_.id, import_.events, inserted);
  import_.created += static_cast<int64_t>(inserted.size());
  import_.failed += static_cast<int64_t>(imported->refused.size());
  import_.existing +=
      static_cast<int64_t>(piece_.size() - inserted.size() - imported->refused.size());
  for (const Client* client : inserted) made_.push_back(client->id);
  refused_.insert(refused_.end(), imported->refused.begin(), imported->refused.end());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
