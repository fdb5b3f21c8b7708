#pragma once
#include <cstdint>

#include "common/base/uuid.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/search_keys.h"
#include "services/client_registry/storage/client_json.h"

namespace vinculo::client_registry {

// Calls `use` with what is written of a client's fields and of the search keys made of them: the
// columns display_name to custom_fields, in the order of insert_client.sql, update_client.sql and
// the type client_row.
template <class Use>
void WithColumns(const Uuid& tenant, const ClientFields& fields, Use use) {
  const SearchKeys keys = SearchKeysOf(tenant, fields);
  use(fields.display_name,
      fields.social_name,
      static_cast<int64_t>(fields.kind),
      fields.tax_id,
      fields.birth_date,
      static_cast<int64_t>(fields.sex),
      fields.email,
      fields.mobile_phone,
      fields.phone,
      fields.address.street,
      fields.address.number,
      fields.address.complement,
      fields.address.district,
      fields.address.city,
      fields.address.state,
      fields.address.postal_code,
      fields.groups,
      fields.category,
      fields.vip,
      static_cast<int64_t>(fields.aggregator),
      static_cast<int64_t>(fields.origin),
      fields.unit,
      fields.consultant,
      fields.teacher,
      fields.registration_date,
      fields.external_id,
      keys.email_key,
      keys.name_key,
      keys.name_hashes,
      fields.trade_name,
      AddressJson(fields.billing_address),
      IdentityDocumentsJson(fields.identity_documents),
      fields.campaign,
      CustomFieldsJson(fields.custom_fields));
}

}  // namespace vinculo::client_registry
