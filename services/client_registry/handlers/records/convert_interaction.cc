#include "services/client_registry/handlers/records/convert_interaction.h"

#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/read_field.h"
#include "vinculo/client_registry/v1/interaction_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr char kContractCollection[] = "contracts/";

}  // namespace

static_assert(kInteractionChannelMax == v1::Interaction::Channel_MAX);
static_assert(kInteractionDirectionMax == v1::Interaction::Direction_MAX);
static_assert(kInteractionReasonMax == v1::Interaction::Reason_MAX);
static_assert(kInteractionOutcomeMax == v1::Interaction::Outcome_MAX);

v1::Interaction ToProto(const Interaction& interaction) {
  const InteractionFields& fields = interaction.fields;
  v1::Interaction to;
  to.set_name(FormatName(kInteractionCollection, interaction.id));
  to.set_client(FormatName(kClientCollection, fields.client));
  to.set_channel(static_cast<v1::Interaction::Channel>(fields.channel));
  to.set_direction(static_cast<v1::Interaction::Direction>(fields.direction));
  to.set_reason(static_cast<v1::Interaction::Reason>(fields.reason));
  to.set_outcome(static_cast<v1::Interaction::Outcome>(fields.outcome));
  to.set_subject(fields.subject);
  to.set_notes(fields.notes);
  to.set_staff(fields.staff);
  *to.mutable_contact_time() = vinculo::ToProto(fields.contacted_at);
  if (fields.contract) to.set_contract(FormatName(kContractCollection, *fields.contract));
  to.set_external_id(fields.external_id);
  to.set_etag(filter::EtagOf(interaction.version));
  *to.mutable_create_time() = vinculo::ToProto(interaction.created_at);
  *to.mutable_update_time() = vinculo::ToProto(interaction.updated_at);
  return to;
}

InteractionFields FromProto(const v1::Interaction& interaction,
                            const rpc::Call& call,
                            errors::FieldViolations& violations) {
  InteractionFields fields{
      .channel = interaction.channel(),
      .direction = interaction.direction(),
      .reason = interaction.reason(),
      .outcome = interaction.outcome(),
      .subject = interaction.subject(),
      .notes = interaction.notes(),
      .staff = interaction.staff().empty() ? call.principal().actor : interaction.staff(),
      .contacted_at = call.now(),
      .external_id = interaction.external_id()};
  ReadField("interaction.client",
            ParseName(kClientCollection, interaction.client()),
            fields.client,
            violations);
  if (interaction.has_contact_time()) {
    ReadField("interaction.contact_time",
              vinculo::FromProto("contact_time", interaction.contact_time()),
              fields.contacted_at,
              violations);
  }
  if (!interaction.contract().empty()) {
    ReadField("interaction.contract",
              ParseName(kContractCollection, interaction.contract()),
              fields.contract,
              violations);
  }
  return fields;
}

void PublishChanged(db::Tx& tx, const Interaction& interaction) {
  v1::InteractionChanged changed;
  *changed.mutable_interaction() = ToProto(interaction);
  feed::Publish(tx,
                {.aggregate = changed.interaction().name(),
                 .version = interaction.version,
                 .occurred_at = interaction.fields.contacted_at},
                changed);
}

}  // namespace vinculo::client_registry
