#pragma once
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/client_registry/domain/login/portal_login.h"
#include "vinculo/client_registry/v1/portal_login_service.pb.h"

namespace vinculo::client_registry {

v1::PortalLogin ToProto(const PortalLogin& login);

// The client of "clients/{uuid}/portalLogin".
absl::StatusOr<Uuid> ParsePortalLoginName(absl::string_view name);

// Publishes an event whose one field is the login's state: PortalLoginInvited and its siblings.
template <class Event>
void PublishLogin(db::Tx& tx, const PortalLogin& login);

}  // namespace vinculo::client_registry
