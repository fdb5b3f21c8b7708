#pragma once
#include "absl/time/time.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/contact_point.h"
#include "vinculo/client_registry/v1/contact_point_service.pb.h"

namespace vinculo::client_registry {

v1::ContactPoint ToProto(const ContactPoint& point);
// What cannot be read is a violation.
ContactPointFields FromProto(const v1::ContactPoint& point, errors::FieldViolations& violations);

// Queues ContactPointChanged.
void PublishChanged(db::Tx& tx, const ContactPoint& point);
// Queues ContactPointDeleted: the contact point as it was; the event has the version after it.
void PublishDeleted(db::Tx& tx, const ContactPoint& point, absl::Time now);

}  // namespace vinculo::client_registry
