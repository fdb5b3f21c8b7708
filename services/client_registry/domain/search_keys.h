#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/base/uuid.h"
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// What is stored with a client so that it is found.
struct SearchKeys {
  std::string email_key;  // lower case
  // Display name and social name, upper case, without accents and punctuation.
  std::string name_key;
  std::vector<int32_t> name_hashes;
};

SearchKeys SearchKeysOf(const Uuid& tenant, const ClientFields& fields);

}  // namespace vinculo::client_registry
