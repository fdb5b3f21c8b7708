#include "services/client_registry/handlers/login/login_messages.h"

#include "absl/strings/strip.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/login/portal_login_repository.h"
#include "vinculo/client_registry/v1/portal_login_events.pb.h"

namespace vinculo::client_registry {

// The enumeration is cast: its numbers are one and the same.
static_assert(static_cast<int>(LoginState::kDisabled) == v1::PortalLogin::DISABLED);

v1::PortalLogin ToProto(const PortalLogin& login) {
  v1::PortalLogin to;
  to.set_name(PortalLoginName(login.client_id));
  to.set_login_name(login.login_name);
  to.set_state(static_cast<v1::PortalLogin::State>(login.state));
  if (login.password_set_at) {
    *to.mutable_password_time() = vinculo::ToProto(*login.password_set_at);
  }
  if (login.last_login_at) *to.mutable_last_login_time() = vinculo::ToProto(*login.last_login_at);
  to.set_etag(filter::EtagOf(login.version));
  *to.mutable_create_time() = vinculo::ToProto(login.created_at);
  *to.mutable_update_time() = vinculo::ToProto(login.updated_at);
  return to;
}

absl::StatusOr<Uuid> ParsePortalLoginName(absl::string_view name) {
  if (absl::ConsumeSuffix(&name, "/portalLogin")) {
    absl::StatusOr<Uuid> client_id = ParseName(kClientCollection, name);
    if (client_id.ok()) return client_id;
  }
  return errors::InvalidField(
      "name", "NAME_MALFORMED", "must have the form clients/{uuid}/portalLogin");
}

template <class Event>
void PublishLogin(db::Tx& tx, const PortalLogin& login) {
  Event event;
  *event.mutable_portal_login() = ToProto(login);
  feed::Publish(tx,
                {.aggregate = PortalLoginName(login.client_id),
                 .version = login.version,
                 .occurred_at = login.updated_at},
                event);
}

template void PublishLogin<v1::PortalLoginInvited>(db::Tx&, const PortalLogin&);
template void PublishLogin<v1::PasswordResetRequested>(db::Tx&, const PortalLogin&);
template void PublishLogin<v1::PasswordSet>(db::Tx&, const PortalLogin&);
template void PublishLogin<v1::PortalLoginDisabled>(db::Tx&, const PortalLogin&);

}  // namespace vinculo::client_registry
