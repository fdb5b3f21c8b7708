#include "services/client_registry/handlers/records/convert_evolution.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/evolution_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr int64_t kOnlyEvolutionVersion = 1;

}  // namespace

v1::Evolution ToProto(const Evolution& evolution) {
  v1::Evolution to;
  to.set_name(FormatName(kEvolutionCollection, evolution.id));
  to.set_client(FormatName(kClientCollection, evolution.client));
  *to.mutable_evolution_date() = vinculo::ToProto(evolution.evolved_on);
  to.set_text(evolution.note);
  to.set_staff(evolution.staff);
  if (evolution.corrects) to.set_corrects(FormatName(kEvolutionCollection, *evolution.corrects));
  if (evolution.corrected_by) {
    to.set_corrected_by(FormatName(kEvolutionCollection, *evolution.corrected_by));
  }
  to.set_etag(filter::EtagOf(kOnlyEvolutionVersion));
  *to.mutable_create_time() = vinculo::ToProto(evolution.created_at);
  return to;
}

Evolution FromProto(const v1::Evolution& evolution,
                    Day today,
                    errors::FieldViolations& violations) {
  Evolution to{.evolved_on = today, .note = evolution.text(), .staff = evolution.staff()};
  ReadField(
      "evolution.client", ParseName(kClientCollection, evolution.client()), to.client, violations);
  if (evolution.has_evolution_date()) {
    ReadField("evolution.evolution_date",
              vinculo::FromProto("evolution_date", evolution.evolution_date()),
              to.evolved_on,
              violations);
  }
  if (!evolution.corrects().empty()) {
    ReadField("evolution.corrects",
              ParseName(kEvolutionCollection, evolution.corrects()),
              to.corrects,
              violations);
  }
  return to;
}

void PublishRecorded(db::Tx& tx, const Evolution& evolution) {
  v1::EvolutionRecorded recorded;
  *recorded.mutable_evolution() = ToProto(evolution);
  feed::Publish(tx,
                {.aggregate = recorded.evolution().name(),
                 .version = kOnlyEvolutionVersion,
                 .occurred_at = evolution.created_at},
                recorded);
}

}  // namespace vinculo::client_registry
