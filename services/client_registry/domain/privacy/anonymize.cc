#include "services/client_registry/domain/privacy/anonymize.h"

#include <utility>

namespace vinculo::client_registry {
namespace {

Address Place(const Address& address) { return {.city = address.city, .state = address.state}; }

}  // namespace

Client Anonymized(Client client, absl::Time now) {
  ClientFields& fields = client.fields;
  fields.display_name = kAnonymousName;
  fields.social_name.clear();
  fields.trade_name.clear();
  fields.tax_id.clear();
  fields.birth_date.reset();
  fields.email.clear();
  fields.mobile_phone.clear();
  fields.phone.clear();
  fields.address = Place(fields.address);
  fields.billing_address = Place(fields.billing_address);
  fields.identity_documents.clear();
  fields.custom_fields.clear();
  client.archive_reason.clear();
  client.anonymized_at = now;
  client.updated_at = now;
  client.version += 1;
  return client;
}

}  // namespace vinculo::client_registry
