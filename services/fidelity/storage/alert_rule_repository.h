#pragma once
// The alert rules of the caller's tenant.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/fidelity/domain/alert_rule.h"

namespace vinculo::fidelity {

inline constexpr char kAlertRules[] = "alertRules/";

// What ListAlertRules orders by.
const filter::Schema& AlertRuleFields();

class AlertRuleRepository {
 public:
  explicit AlertRuleRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<AlertRule> Get(Uuid id);
  struct Page {
    std::vector<AlertRule> rules;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);
  // Queued.
  void Insert(const AlertRule& rule);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::fidelity
