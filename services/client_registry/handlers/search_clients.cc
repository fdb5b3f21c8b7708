#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/filter/page_token.h"
#include "services/client_registry/domain/name_hashes.h"
#include "services/client_registry/domain/search_query.h"
#include "services/client_registry/domain/search_score.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr int kResultsDefault = 20;
constexpr int kResultsMax = 100;
// Names that are scored. Of the most common ones the index finds more: then those that begin as
// typed are scored as well.
constexpr int kCandidatesMax = 500;

struct FoundClient {
  Client client;
  double score = 0;
};

absl::StatusOr<int> ResultsWanted(const pb::SearchClientsRequest& req) {
  ASSIGN_OR_RETURN(const int size, filter::PageSize(req.page_size()));
  return req.page_size() == 0 ? kResultsDefault : std::min(size, kResultsMax);
}

Task<std::vector<FoundClient>> FindExactly(rpc::Call& call,
                                           const Deps& deps,
                                           const SearchQuery& query,
                                           int limit) {
  CO_ASSIGN_OR_RETURN(
      std::vector<Client> clients,
      co_await deps.db.Read(call, [&query, limit](db::Tx& tx) -> Task<std::vector<Client>> {
        ClientRepository repository(tx);
        co_return co_await repository.FindByContact(query, limit);
      }));
  std::vector<FoundClient> found;
  for (Client& client : clients) found.push_back({std::move(client), kScoreExact});
  co_return found;
}

// Best first.
Task<std::vector<FoundClient>> FindByName(db::Tx& tx, const SearchQuery& query, int limit) {
  ClientRepository clients(tx);
  const std::vector<absl::string_view> words = NameWords(query.name_key);
  CO_ASSIGN_OR_RETURN(std::vector<NamedClient> candidates,
                      co_await clients.FindNamesLike(words, kCandidatesMax));
  if (candidates.size() == kCandidatesMax) {
    CO_ASSIGN_OR_RETURN(std::vector<NamedClient> beginning,
                        co_await clients.FindNamesBeginning(query.name_key, kCandidatesMax));
    candidates.insert(candidates.end(),
                      std::make_move_iterator(beginning.begin()),
                      std::make_move_iterator(beginning.end()));
  }

  const std::vector<ScoredClient> best = BestNames(query.name_key, std::move(candidates), limit);
  std::vector<Uuid> ids;
  for (const ScoredClient& scored : best) ids.push_back(scored.id);
  CO_ASSIGN_OR_RETURN(std::vector<Client> rows, co_await clients.GetAll(std::move(ids)));
  absl::flat_hash_map<Uuid, Client> by_id;
  for (Client& client : rows) by_id.emplace(client.id, std::move(client));

  std::vector<FoundClient> found;
  for (const ScoredClient& scored : best) {
    // One that was deleted meanwhile is left out.
    const auto client = by_id.find(scored.id);
    if (client != by_id.end()) found.push_back({std::move(client->second), scored.score});
  }
  co_return found;
}

bool Holds(const std::vector<FoundClient>& list, const Uuid& id) {
  return std::any_of(
      list.begin(), list.end(), [&id](const FoundClient& found) { return found.client.id == id; });
}

}  // namespace

Task<pb::SearchClientsResponse> SearchClients(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::SearchClientsRequest& req) {
  CO_ASSIGN_OR_RETURN(const SearchQuery query, ReadSearchQuery(req.query()));
  CO_ASSIGN_OR_RETURN(const int limit, ResultsWanted(req));
  CO_ASSIGN_OR_RETURN(std::vector<FoundClient> found,
                      co_await FindExactly(call, deps, query, limit));
  if (query.MayBeName()) {
    CO_ASSIGN_OR_RETURN(std::vector<FoundClient> named,
                        co_await deps.db.ReadLong(call, [&query, limit](db::Tx& tx) {
                          return FindByName(tx, query, limit);
                        }));
    for (FoundClient& client : named) {
      if (!Holds(found, client.client.id)) found.push_back(std::move(client));
    }
  }

  pb::SearchClientsResponse response;
  for (int i = 0; i < std::min(limit, static_cast<int>(found.size())); ++i) {
    pb::SearchClientsResponse::Result& result = *response.add_results();
    *result.mutable_client() = Shown(found[i].client);
    result.set_score(found[i].score);
  }
  co_return response;
}

}  // namespace vinculo::client_registry
