#pragma once
#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/engagement/graduation.h"
#include "vinculo/client_registry/v1/graduation_service.pb.h"

namespace vinculo::client_registry {

// A graduation with its modality and how far it has come today.
struct KnownGraduation {
  Graduation graduation;
  Modality modality;
  GraduationProgress progress;
};

// Under locks it stays as it is until the transaction ends. ABORTED ETAG_MISMATCH where
// `etag` is not empty and not the current one.
Task<KnownGraduation> ReadGraduation(db::Tx& tx, Uuid id, std::string etag, Day today);

// The graduation with its progress as of today.
Task<v1::Graduation> WithProgress(db::Tx& tx, Graduation graduation, Modality modality, Day today);

}  // namespace vinculo::client_registry
