#include "common/base/resource_name.h"
#include "services/client_registry/handlers/records/contact_consent_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_consent.h"
#include "services/client_registry/storage/records/contact_consent_repository.h"

namespace vinculo::client_registry {

Task<pb::ContactConsent> GetContactConsent(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::GetContactConsentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kContactConsentCollection, req.name()));
  co_return co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<pb::ContactConsent> {
    ContactConsentRepository consents(tx);
    CO_ASSIGN_OR_RETURN(const ContactConsent consent, co_await consents.Get(id));
    co_return ToProto(consent);
  });
}

}  // namespace vinculo::client_registry
