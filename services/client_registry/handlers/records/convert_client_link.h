#pragma once
#include "common/base/day.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/client_link.h"
#include "vinculo/client_registry/v1/client_link_service.pb.h"

namespace vinculo::client_registry {

v1::ClientLink ToProto(const ClientLink& link);
// Without a first day it holds from today on. What cannot be read is a violation.
ClientLinkFields FromProto(const v1::ClientLink& link,
                           Day today,
                           errors::FieldViolations& violations);

// Queue ClientLinkChanged and ClientLinkDeleted.
void PublishChanged(db::Tx& tx, const ClientLink& link);
// The link as it was; the event has the version after it.
void PublishDeleted(db::Tx& tx, const ClientLink& link, absl::Time now);

}  // namespace vinculo::client_registry
