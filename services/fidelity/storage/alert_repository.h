#pragma once
// The alerts of the caller's tenant. They are written by jobs/fire_loyalty_alerts alone.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/fidelity/domain/alert.h"

namespace vinculo::fidelity {

inline constexpr char kAlerts[] = "alerts/";

// What ListAlerts filters and orders by.
const filter::Schema& AlertFields();

class AlertRepository {
 public:
  explicit AlertRepository(db::Tx& tx) : tx_(tx) {}

  struct Page {
    std::vector<Alert> alerts;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::fidelity
