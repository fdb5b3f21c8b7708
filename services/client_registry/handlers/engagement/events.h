#pragma once
// The facts of engagement, as the feed carries them.

#include <cstdint>
#include <vector>

#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/engagement/access.h"
#include "services/client_registry/domain/engagement/assessment.h"
#include "services/client_registry/domain/engagement/graduation.h"
#include "services/client_registry/domain/engagement/modality.h"
#include "services/client_registry/domain/engagement/presence.h"
#include "vinculo/client_registry/v1/graduation_service.pb.h"

namespace vinculo::client_registry {

void PublishRecorded(db::Tx& tx, const Access& access);
void PublishRecorded(db::Tx& tx, const Presence& presence);
void PublishUpdated(db::Tx& tx, const Presence& presence);
void PublishDeleted(db::Tx& tx, const Presence& presence);

void PublishRecorded(db::Tx& tx, const Assessment& assessment);
void PublishUpdated(db::Tx& tx, const Assessment& assessment);

void PublishCreated(db::Tx& tx, const Modality& modality);
void PublishUpdated(db::Tx& tx, const Modality& modality);

// `state`: the graduation as it is answered, with its progress.
void PublishStarted(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state);
void PublishEvaluated(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state);
void PublishPromoted(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state);
void PublishUndone(db::Tx& tx, const Graduation& graduation, const v1::Graduation& state);

// In events of at most 500; give the number of the last one. Events of an ingest are numbered on
// from `events_before`.
int64_t PublishIngested(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<Access>& accesses);
int64_t PublishIngested(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<Presence>& presences);

}  // namespace vinculo::client_registry
