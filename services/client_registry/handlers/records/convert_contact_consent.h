#pragma once
#include "absl/time/time.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/contact_consent.h"
#include "vinculo/client_registry/v1/contact_consent_service.pb.h"

namespace vinculo::client_registry {

v1::ContactConsent ToProto(const ContactConsent& consent);
// Without a time the client answered `now`. What cannot be read is a violation.
ContactConsent FromProto(const v1::ContactConsent& consent,
                         absl::Time now,
                         errors::FieldViolations& violations);

// Queues ContactConsentRecorded.
void PublishRecorded(db::Tx& tx, const ContactConsent& consent);

}  // namespace vinculo::client_registry
