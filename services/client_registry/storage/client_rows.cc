#include "services/client_registry/storage/client_rows.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/client_registry/domain/search_keys.h"
#include "services/client_registry/storage/client_json.h"

namespace vinculo::client_registry {
namespace {

constexpr char kUnitSeparator[] = "\x1F";

std::optional<std::string> JoinedOrNull(const std::vector<std::string>& texts) {
  if (texts.empty()) return std::nullopt;
  return absl::StrJoin(texts, kUnitSeparator);
}

}  // namespace

db::RowArray ClientRows(uint32_t type, const Uuid& tenant, absl::Span<const Client> clients) {
  db::RowArray rows(type);
  for (const Client& client : clients) {
    const ClientFields& fields = client.fields;
    const SearchKeys keys = SearchKeysOf(tenant, fields);
    rows.Add(client.id,
             fields.display_name,
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
             absl::StrJoin(fields.groups, kUnitSeparator),
             fields.category,
             fields.vip,
             static_cast<int64_t>(fields.aggregator),
             static_cast<int64_t>(fields.origin),
             fields.unit,
             fields.consultant,
             fields.teacher,
             *fields.registration_date,
             fields.external_id,
             keys.email_key,
             keys.name_key,
             absl::StrCat("{", absl::StrJoin(keys.name_hashes, ","), "}"),
             fields.trade_name,
             AddressJson(fields.billing_address),
             IdentityDocumentsJson(fields.identity_documents),
             fields.campaign,
             CustomFieldsJson(fields.custom_fields),
             JoinedOrNull(client.import_flags));
  }
  return rows;
}

}  // namespace vinculo::client_registry
