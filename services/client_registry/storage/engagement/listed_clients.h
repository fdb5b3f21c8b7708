#pragma once
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// A client on a list of whom to call: absentees, those to assess, those without graduation.
struct ListedClient {
  Uuid client_id;
  std::string display_name;
  std::string mobile_phone;
  std::string email;
  std::string unit;
  std::string teacher;
  std::string consultant;
  Aggregator aggregator = Aggregator::kNone;
  Day last_on;  // the day that the list is about
};
struct ListedClientPage {
  std::vector<ListedClient> clients;
  std::string next_page_token;
};

// What such lists filter and order by.
const filter::Schema& ListedClientSchema();

// One page of the statement, whose own parameters are `own`.
Task<ListedClientPage> ListClientsBy(db::Tx& tx,
                                     const db::Statement& statement,
                                     const db::Params& own,
                                     const filter::ListQuery& query);

}  // namespace vinculo::client_registry
