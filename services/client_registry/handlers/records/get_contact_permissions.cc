#include <vector>

#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/handlers/records/contact_consent_handlers.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/merge/merge_repository.h"
#include "services/client_registry/storage/records/contact_consent_repository.h"

namespace vinculo::client_registry {
namespace {

// Nobody writes to who was anonymised.
pb::ContactPermissions ToProto(const Client& client, const std::vector<ContactConsent>& standing) {
  pb::ContactPermissions to;
  to.set_client(FormatName(kClientCollection, client.id));
  for (const ContactPermission& permission : ContactPermissionsOf(standing)) {
    pb::ContactPermissions::Permission& one = *to.add_permissions();
    one.set_channel(static_cast<pb::ContactChannel>(permission.channel));
    one.set_purpose(static_cast<pb::ContactPurpose>(permission.purpose));
    one.set_allowed(permission.allowed && !client.anonymized_at);
    if (!permission.answer) continue;
    one.set_contact_consent(FormatName(kContactConsentCollection, permission.answer->id));
    *one.mutable_consent_time() = vinculo::ToProto(permission.answer->consented_at);
  }
  return to;
}

}  // namespace

Task<pb::ContactPermissions> GetContactPermissions(rpc::Call& call,
                                                   const Deps& deps,
                                                   const pb::GetContactPermissionsRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.client(), "client"));
  absl::Time at = call.now();
  if (req.has_as_of_time()) {
    CO_ASSIGN_OR_RETURN(at, vinculo::FromProto("as_of_time", req.as_of_time()));
  }
  co_return co_await deps.db.Read(call, [id, at](db::Tx& tx) -> Task<pb::ContactPermissions> {
    ClientRepository clients(tx);
    MergeRepository merges(tx);
    ContactConsentRepository consents(tx);
    CO_ASSIGN_OR_RETURN(const Uuid survivor, co_await merges.Resolve(id));
    CO_ASSIGN_OR_RETURN(const Client client, co_await clients.Get(survivor));
    CO_ASSIGN_OR_RETURN(const std::vector<ContactConsent> standing,
                        co_await consents.Standing(survivor, at));
    co_return ToProto(client, standing);
  });
}

}  // namespace vinculo::client_registry
