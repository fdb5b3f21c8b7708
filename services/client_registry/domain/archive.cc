#include "services/client_registry/domain/archive.h"

#include <utility>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/activity/activity.h"
#include "services/client_registry/domain/free_text.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

// The first and the last payment decide as all of them would.
ActivityFacts FactsOf(const Client& client) {
  ActivityFacts facts;
  if (client.first_paid_on) facts.paid_on.push_back(*client.first_paid_on);
  if (client.last_paid_on && client.last_paid_on != client.first_paid_on) {
    facts.paid_on.push_back(*client.last_paid_on);
  }
  return facts;
}

}  // namespace

absl::StatusOr<Client> Archive(Client client, std::string reason, Day today, absl::Time now) {
  errors::FieldViolations violations;
  CheckFreeText("reason", kArchiveReasonLengthMax, reason, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  if (client.archived_at) {
    return errors::FailedPrecondition(kClientArchived, "the client is archived already");
  }
  ActivityFacts facts = FactsOf(client);
  facts.archivings.push_back({.archived_on = today});
  client.archived_at = now;
  client.archive_reason = std::move(reason);
  client.activity = ActivityOn(facts, today);
  client.version += 1;
  client.updated_at = now;
  return client;
}

absl::StatusOr<Client> Unarchive(Client client, int activity_days, Day today, absl::Time now) {
  if (!client.archived_at) {
    return errors::FailedPrecondition(kClientNotArchived, "the client is not archived");
  }
  ActivityFacts facts = FactsOf(client);
  facts.activity_days = activity_days;
  client.archived_at.reset();
  client.archive_reason.clear();
  client.activity = ActivityOn(facts, today);
  client.version += 1;
  client.updated_at = now;
  return client;
}

}  // namespace vinculo::client_registry
