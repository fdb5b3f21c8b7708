#include "services/client_registry/storage/client_columns.h"

#include <utility>

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

ClientColumns::ClientColumns(const Uuid& tenant, absl::Span<const Client> clients) {
  for (const Client& client : clients) {
    const ClientFields& fields = client.fields;
    client_id.push_back(client.id);
    display_name.push_back(fields.display_name);
    social_name.push_back(fields.social_name);
    kind.push_back(static_cast<int64_t>(fields.kind));
    tax_id.push_back(fields.tax_id);
    born_on.push_back(fields.birth_date);
    sex.push_back(static_cast<int64_t>(fields.sex));
    email.push_back(fields.email);
    mobile_phone.push_back(fields.mobile_phone);
    phone.push_back(fields.phone);
    street.push_back(fields.address.street);
    street_number.push_back(fields.address.number);
    complement.push_back(fields.address.complement);
    district.push_back(fields.address.district);
    city.push_back(fields.address.city);
    state.push_back(fields.address.state);
    postal_code.push_back(fields.address.postal_code);
    group_names.push_back(absl::StrJoin(fields.groups, kUnitSeparator));
    category.push_back(fields.category);
    vip.push_back(fields.vip);
    aggregator.push_back(static_cast<int64_t>(fields.aggregator));
    origin.push_back(static_cast<int64_t>(fields.origin));
    unit.push_back(fields.unit);
    consultant.push_back(fields.consultant);
    teacher.push_back(fields.teacher);
    registered_on.push_back(*fields.registration_date);
    external_id.push_back(fields.external_id);
    SearchKeys keys = SearchKeysOf(tenant, fields);
    email_key.push_back(std::move(keys.email_key));
    name_key.push_back(std::move(keys.name_key));
    name_hashes.push_back(absl::StrCat("{", absl::StrJoin(keys.name_hashes, ","), "}"));
    trade_name.push_back(fields.trade_name);
    billing_address.push_back(AddressJson(fields.billing_address));
    identity_documents.push_back(IdentityDocumentsJson(fields.identity_documents));
    campaign.push_back(fields.campaign);
    custom_fields.push_back(CustomFieldsJson(fields.custom_fields));
    import_flags.push_back(JoinedOrNull(client.import_flags));
  }
}

}  // namespace vinculo::client_registry
