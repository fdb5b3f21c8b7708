#pragma once
// The HistoryService of a service: its proto declares the one method with a permission of its
// own and the messages of vinculo/history/v1; everything else is here. History is read from the
// rows of the change feed: name the same collections in feed::RetentionOptions::history_of, so that
// they are kept.

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/db/database.h"
#include "common/db/statement.h"
#include "common/filter/page_token.h"
#include "common/history/words.h"
#include "common/rpc/call.h"
#include "vinculo/history/v1/history.pb.h"

namespace vinculo::rpc {
class Server;
}

namespace vinculo::history {

// Resources that have a history.
struct Collection {
  absl::string_view prefix;  // "clients/"
  // Aggregates below the resource's own whose events belong to its history: "/activity".
  std::vector<absl::string_view> parts = {};
  // Of a resource ($2, of tenant $1) the import that made it: its time and who ran it. Null: none.
  const db::Statement* import_of = nullptr;
  // The event that such an import told.
  absl::string_view imported = {};
  // What the caller needs besides: that of reading the resource. Empty: nothing.
  absl::string_view permission = {};
};

// The pointers outlive the server.
struct HistoryDeps {
  db::Database db;
  const filter::PageTokens* page_tokens = nullptr;
  const std::vector<Collection>* collections = nullptr;
  Words words;
};

// For feed::RetentionOptions::history_of.
std::vector<std::string> PrefixesOf(const std::vector<Collection>& collections);

// `service` is "vinculo.contract.v1.HistoryService".
void AddHistoryService(rpc::Server& server, absl::string_view service, const HistoryDeps& deps);

// The handler, for who shows the newest entries beside other things.
Task<v1::ListHistoryResponse> ListHistory(rpc::Call& call,
                                          const HistoryDeps& deps,
                                          const v1::ListHistoryRequest& req);

}  // namespace vinculo::history
