#include "services/client_registry/messages/activity_messages.h"

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/db/tx.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {
namespace {

std::unique_ptr<v1::ClientActivityChanged> PayloadOf(const Uuid& client,
                                                     const ActivityTransition& transition) {
  auto changed = std::make_unique<v1::ClientActivityChanged>();
  changed->set_client(FormatName(kClientCollection, client));
  changed->set_from(ToProto(transition.from));
  changed->set_to(ToProto(transition.to));
  *changed->mutable_date() = vinculo::ToProto(transition.on);
  if (transition.last_paid_on) {
    *changed->mutable_last_payment_date() = vinculo::ToProto(*transition.last_paid_on);
  }
  return changed;
}

}  // namespace

v1::Activity ToProto(Activity activity) { return static_cast<v1::Activity>(activity); }

std::string ActivityAggregate(const Uuid& client) {
  return absl::StrCat(FormatName(kClientCollection, client), "/activity");
}

ActivityEvents::ActivityEvents(const std::vector<RefreshedActivity>& refreshed,
                               absl::Time now,
                               const absl::TimeZone& zone) {
  const Day today = CivilDay(now, zone);
  for (const RefreshedActivity& one : refreshed) {
    int64_t version = one.version;
    for (const ActivityTransition& transition : one.retelling.transitions) {
      payloads_.push_back(PayloadOf(one.client, transition));
      facts_.push_back(
          {.event = {.aggregate = ActivityAggregate(one.client),
                     .version = ++version,
                     .occurred_at = transition.on == today ? now : StartOfDay(transition.on, zone)},
           .payload = payloads_.back().get()});
    }
  }
}

void ActivityEvents::Publish(db::Tx& tx) const {
  for (const feed::Fact& fact : facts_) feed::Publish(tx, fact.event, *fact.payload);
}

void ActivityEvents::Publish(pqxx::transaction_base& tx, const feed::Origin& origin) const {
  feed::Publish(tx, origin, facts_);
}

}  // namespace vinculo::client_registry
