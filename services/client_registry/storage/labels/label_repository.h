#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// The texts that clients carry to be told apart.
enum class LabelKind { kGroup, kCategory };

struct Label {
  std::string title;
  int64_t clients = 0;
  int64_t archived_clients = 0;
};

// What ListGroups and ListCategories filter and order by.
const filter::Schema& LabelListSchema();

// The groups and categories of the unit of work's tenant.
class LabelRepository {
 public:
  explicit LabelRepository(db::Tx& tx) : tx_(tx) {}

  struct Page {
    std::vector<Label> labels;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(LabelKind kind, const filter::ListQuery& query);

  // From one title to another ('': none), in at most `limit` clients whose ids come after `after`,
  // in the order of ids; gives them as they are afterwards.
  struct Renaming {
    LabelKind kind = LabelKind::kGroup;
    std::string from;
    std::string to;
  };
  Task<std::vector<Client>> Rename(Renaming renaming, Uuid after, int limit, absl::Time now);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
