#pragma once
#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// What an anonymised client is called.
inline constexpr char kAnonymousName[] = "Cliente anonimizado";

// The client without anything that says who it is: names, documents, birth date, contacts,
// addresses but for city and state, custom values, free texts. What reports count stays: kind, sex,
// groups, category, unit, staff, dates of the business, activity; and the ids, which lead to
// nobody.
Client Anonymized(Client client, absl::Time now);

}  // namespace vinculo::client_registry
