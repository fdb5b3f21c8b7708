#include "services/client_registry/handlers/engagement/events.h"

#include "absl/types/span.h"
#include "common/base/resource_name.h"
#include "common/feed/publish.h"
#include "services/client_registry/handlers/engagement/convert.h"
#include "services/client_registry/handlers/engagement/convert_assessment.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "vinculo/client_registry/v1/access_events.pb.h"
#include "vinculo/client_registry/v1/assessment_events.pb.h"
#include "vinculo/client_registry/v1/graduation_events.pb.h"
#include "vinculo/client_registry/v1/presence_events.pb.h"

namespace vinculo::client_registry {
namespace {

constexpr size_t kPerEvent = 500;

feed::Event EventOf(const Presence& presence) {
  return {.aggregate = FormatName(kPresenceCollection, presence.id),
          .version = presence.version,
          .occurred_at = presence.deleted_at.value_or(presence.at),
          .reason = presence.delete_reason};
}

feed::Event EventOf(const Assessment& assessment) {
  return {.aggregate = FormatName(kAssessmentCollection, assessment.id),
          .version = assessment.version,
          .occurred_at = assessment.updated_at};
}

feed::Event EventOf(const Modality& modality) {
  return {.aggregate = FormatName(kModalityCollection, modality.id),
          .version = modality.version,
          .occurred_at = modality.updated_at};
}

template <class Changed>
void PublishGraduation(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state) {
  Changed changed;
  *changed.mutable_graduation() = state;
  feed::Publish(tx,
                {.aggregate = FormatName(kGraduationCollection, graduation.id),
                 .version = graduation.version,
                 .occurred_at = graduation.updated_at},
                changed);
}

v1::AccessesRecorded Recorded(absl::Span<const Access> accesses) {
  v1::AccessesRecorded recorded;
  for (const Access& access : accesses) *recorded.add_accesses() = ToProto(access);
  return recorded;
}

v1::PresencesRecorded Recorded(absl::Span<const Presence> presences) {
  v1::PresencesRecorded recorded;
  for (const Presence& presence : presences) *recorded.add_presences() = ToProto(presence);
  return recorded;
}

template <class Fact>
int64_t PublishInParts(db::Tx& tx,
                       const Uuid& import_id,
                       int64_t events_before,
                       absl::Span<const Fact> facts) {
  int64_t events = events_before;
  for (size_t i = 0; i < facts.size(); i += kPerEvent) {
    feed::Publish(tx,
                  {.aggregate = FormatName("accessIngests/", import_id),
                   .version = ++events,
                   .occurred_at = facts[i].at},
                  Recorded(facts.subspan(i, kPerEvent)));
  }
  return events;
}

}  // namespace

void PublishRecorded(db::Tx& tx, const Access& access) {
  feed::Publish(tx,
                {.aggregate = FormatName(kAccessCollection, access.id), .occurred_at = access.at},
                Recorded(absl::MakeConstSpan(&access, 1)));
}

void PublishRecorded(db::Tx& tx, const Presence& presence) {
  feed::Publish(tx, EventOf(presence), Recorded(absl::MakeConstSpan(&presence, 1)));
}

void PublishUpdated(db::Tx& tx, const Presence& presence) {
  v1::PresenceUpdated updated;
  *updated.mutable_presence() = ToProto(presence);
  feed::Publish(tx, EventOf(presence), updated);
}

void PublishDeleted(db::Tx& tx, const Presence& presence) {
  v1::PresenceDeleted deleted;
  *deleted.mutable_presence() = ToProto(presence);
  feed::Publish(tx, EventOf(presence), deleted);
}

void PublishRecorded(db::Tx& tx, const Assessment& assessment) {
  v1::AssessmentRecorded recorded;
  *recorded.mutable_assessment() = ToProto(assessment);
  feed::Publish(tx, EventOf(assessment), recorded);
}

void PublishUpdated(db::Tx& tx, const Assessment& assessment) {
  v1::AssessmentUpdated updated;
  *updated.mutable_assessment() = ToProto(assessment);
  feed::Publish(tx, EventOf(assessment), updated);
}

void PublishCreated(db::Tx& tx, const Modality& modality) {
  v1::ModalityCreated created;
  *created.mutable_modality() = ToProto(modality);
  feed::Publish(tx, EventOf(modality), created);
}

void PublishUpdated(db::Tx& tx, const Modality& modality) {
  v1::ModalityUpdated updated;
  *updated.mutable_modality() = ToProto(modality);
  feed::Publish(tx, EventOf(modality), updated);
}

void PublishStarted(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state) {
  PublishGraduation<v1::GraduationStarted>(tx, graduation, state);
}

void PublishEvaluated(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state) {
  PublishGraduation<v1::GraduationEvaluated>(tx, graduation, state);
}

void PublishPromoted(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state) {
  PublishGraduation<v1::GraduationPromoted>(tx, graduation, state);
}

void PublishUndone(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state) {
  PublishGraduation<v1::PromotionUndone>(tx, graduation, state);
}

int64_t PublishIngested(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<Access>& accesses) {
  return PublishInParts<Access>(tx, import_id, events_before, accesses);
}

int64_t PublishIngested(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<Presence>& presences) {
  return PublishInParts<Presence>(tx, import_id, events_before, presences);
}

}  // namespace vinculo::client_registry
