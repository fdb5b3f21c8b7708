#include <utility>

#include "services/client_registry/handlers/records/contact_consent_handlers.h"
#include "services/client_registry/handlers/records/convert_contact_consent.h"
#include "services/client_registry/handlers/records/list_request.h"
#include "services/client_registry/storage/records/contact_consent_repository.h"

namespace vinculo::client_registry {

Task<pb::ListContactConsentsResponse> ListContactConsents(
    rpc::Call& call, const Deps& deps, const pb::ListContactConsentsRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      ReadListRequest(call, deps, ContactConsentListSchema(), "consent_time", req));
  using Page = RecordPage<ContactConsent>;
  CO_ASSIGN_OR_RETURN(Page page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<Page> {
                        ContactConsentRepository consents(tx);
                        co_return co_await consents.List(query);
                      }));
  pb::ListContactConsentsResponse response;
  for (const ContactConsent& consent : page.records) {
    *response.add_contact_consents() = ToProto(consent);
  }
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
