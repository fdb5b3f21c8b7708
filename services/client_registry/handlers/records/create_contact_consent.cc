#include "services/client_registry/handlers/records/contact_consent_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_consent.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/contact_consent_repository.h"

namespace vinculo::client_registry {

Task<pb::ContactConsent> CreateContactConsent(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::CreateContactConsentRequest& req) {
  errors::FieldViolations violations;
  ContactConsent consent = CheckedConsent(
      FromProto(req.contact_consent(), call.now(), violations), call.now(), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  consent.id = deps.ids->Next();
  consent.actor = call.principal().actor;
  consent.created_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&consent](db::Tx& tx) -> Task<pb::ContactConsent> {
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, consent.client)).status());
    ContactConsentRepository(tx).Insert(consent);
    PublishRecorded(tx, consent);
    co_return ToProto(consent);
  });
}

}  // namespace vinculo::client_registry
