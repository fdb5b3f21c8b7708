#include "services/client_registry/domain/search_keys.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/person_name.h"
#include "services/client_registry/domain/name_hashes.h"

namespace vinculo::client_registry {

SearchKeys SearchKeysOf(const Uuid& tenant, const ClientFields& fields) {
  SearchKeys keys;
  keys.email_key = absl::AsciiStrToLower(fields.email);
  keys.name_key = brazil::NameSearchKey(fields.display_name);
  if (!fields.social_name.empty()) {
    absl::StrAppend(&keys.name_key, " ", brazil::NameSearchKey(fields.social_name));
  }
  keys.name_hashes = NameHashes(tenant, keys.name_key);
  return keys;
}

}  // namespace vinculo::client_registry
