#include "services/fidelity/jobs/fire_loyalty_alerts.h"

#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/time/clock.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/feed/publish.h"
#include "services/fidelity/domain/alert.h"
#include "services/fidelity/domain/contract_term.h"
#include "services/fidelity/domain/loyalty_alert.h"
#include "services/fidelity/messages/convert.h"
#include "services/fidelity/storage/alert_repository.h"
#include "services/fidelity/storage/alert_row.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/fidelity/v1/alert_events.pb.h"

namespace vinculo::fidelity {
namespace {

constexpr int kLoyaltyEndsAPortion = 1000;
constexpr absl::Duration kPoll = absl::Milliseconds(50);

ContractTerm TermFromRow(const db::TextRow& row) {
  return {.contract = row.GetUuid(0),
          .client = row.GetUuid(1),
          .lifecycle = static_cast<Lifecycle>(row.Int(2)),
          .activated_on = row.FindDay(3),
          .expires_on = row.FindDay(4),
          .ends_on = row.FindDay(5),
          .version = row.Int(6)};
}

std::vector<AlertRule> EnabledRules(const jobs::JobRun& run) {
  pqxx::work tx(run.connection);
  db::SetTenant(tx, run.tenant.ToString());
  const pqxx::result rows = tx.exec_params(sql::kListEnabledAlertRules.text, run.tenant.ToString());
  std::vector<AlertRule> rules;
  for (const pqxx::row& row : rows) rules.push_back(AlertRuleFromRow(db::TextRow(row)));
  tx.commit();
  return rules;
}

// Writes those that had not fired before and publishes them.
int64_t Fire(pqxx::transaction_base& tx,
             absl::string_view job,
             const jobs::JobRun& run,
             const AlertRule& rule,
             const std::vector<Alert>& alerts) {
  if (alerts.empty()) return 0;
  db::TextArray ids, contracts, clients, names, occurrences, dues;
  for (const Alert& alert : alerts) {
    ids.Add(alert.id);
    contracts.Add(alert.contract);
    clients.Add(alert.client);
    names.Add(alert.client_display_name);
    occurrences.Add(alert.occurrence_on);
    dues.Add(alert.due_on);
  }
  absl::flat_hash_set<Uuid> fired;
  for (const pqxx::row& row : tx.exec_params(sql::kInsertAlerts.text,
                                             run.tenant.ToString(),
                                             rule.id.ToString(),
                                             db::SqlTime(run.now),
                                             ids.ToString(),
                                             contracts.ToString(),
                                             clients.ToString(),
                                             names.ToString(),
                                             occurrences.ToString(),
                                             dues.ToString())) {
    fired.insert(db::TextRow(row).GetUuid(0));
  }
  std::vector<std::unique_ptr<pb::AlertFired>> payloads;
  std::vector<feed::Fact> facts;
  for (const Alert& alert : alerts) {
    if (!fired.contains(alert.id)) continue;
    payloads.push_back(std::make_unique<pb::AlertFired>());
    *payloads.back()->mutable_alert() = ToProto(alert);
    facts.push_back({.event = {.aggregate = FormatName(kAlerts, alert.id),
                               .occurred_at = run.now,
                               .reason = rule.display_name},
                     .payload = payloads.back().get()});
  }
  feed::Publish(
      tx, {.tenant = run.tenant, .actor = "system/" + std::string(job), .now = run.now}, facts);
  return static_cast<int64_t>(fired.size());
}

// What one look at the terms came to.
struct Fired {
  int64_t alerts = 0;
  // Due, but nothing was told of the client yet: an alert has its name.
  int64_t waiting = 0;
};

// What one rule has to tell, in portions by contract; each portion is one transaction.
absl::StatusOr<Fired> FireRule(absl::string_view job,
                               const jobs::JobRun& run,
                               const AlertRule& rule,
                               Day rule_since) {
  Fired fired;
  Uuid after;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    const pqxx::result rows = tx.exec_params(sql::kListExpiringTerms.text,
                                             run.tenant.ToString(),
                                             rule.id.ToString(),
                                             run.business_date.ToString(),
                                             (run.business_date + rule.days_before).ToString(),
                                             after.ToString(),
                                             kLoyaltyEndsAPortion);
    std::vector<Alert> alerts;
    for (const pqxx::row& pqxx_row : rows) {
      const db::TextRow row(pqxx_row);
      const ContractTerm term = TermFromRow(row);
      after = term.contract;
      const std::optional<LoyaltyAlert> due = AlertDue(rule, rule_since, term, run.business_date);
      if (!due) continue;
      if (row.IsNull(7)) {
        ++fired.waiting;
        continue;
      }
      alerts.push_back({.id = AlertId(run.tenant, rule.id, term.contract, due->occurrence_on),
                        .rule = rule.id,
                        .contract = term.contract,
                        .client = term.client,
                        .client_display_name = row.String(7),
                        .occurrence_on = due->occurrence_on,
                        .due_on = due->due_on,
                        .fired_at = run.now});
    }
    fired.alerts += Fire(tx, job, run, rule, alerts);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    if (rows.size() < kLoyaltyEndsAPortion) return fired;
  }
}

// The feed of contracts may be ahead of that of clients: looks again while clients come, and for a
// moment after the last one. Who is unknown then is told of by the next cycle.
absl::StatusOr<int64_t> FireRuleWithNames(absl::string_view job,
                                          const jobs::JobRun& run,
                                          const AlertRule& rule,
                                          Day rule_since,
                                          absl::Duration client_wait) {
  const int looks = static_cast<int>(client_wait / kPoll);
  int64_t alerts = 0;
  int64_t waiting = 0;
  for (int left = looks; left >= 0; --left) {
    ASSIGN_OR_RETURN(const Fired fired, FireRule(job, run, rule, rule_since));
    alerts += fired.alerts;
    if (fired.waiting == 0) break;
    if (fired.waiting < waiting) left = looks;
    waiting = fired.waiting;
    if (left > 0) absl::SleepFor(kPoll);
  }
  return alerts;
}

}  // namespace

absl::StatusOr<int64_t> FireLoyaltyAlerts::Run(const jobs::JobRun& run) {
  int64_t fired = 0;
  for (const AlertRule& rule : EnabledRules(run)) {
    ASSIGN_OR_RETURN(
        const int64_t of_rule,
        FireRuleWithNames(id(), run, rule, CivilDay(rule.created_at, zone_), client_wait_));
    fired += of_rule;
  }
  return fired;
}

}  // namespace vinculo::fidelity
