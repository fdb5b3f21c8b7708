#pragma once
#include "absl/status/status.h"
#include "common/base/day.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/records/client_link.h"

namespace vinculo::client_registry {

// The first day on which a person is of age: 18 years (Código Civil art. 5). Who was born on
// 29 February is so on 1 March (art. 132 section 3).
Day OfAgeFrom(Day birth_date);

// Who is responsible for a client is of age on the first day: FAILED_PRECONDITION
// RESPONSIBLE_IS_MINOR. Nothing is said of links of other kinds, of companies, nor of persons whose
// birth date is unknown. `related` is the client that the link names.
absl::Status CheckResponsibleOf(const ClientLinkFields& link, const Client& related);

}  // namespace vinculo::client_registry
