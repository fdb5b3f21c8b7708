#pragma once
#include <optional>

#include "common/base/day.h"
#include "services/client_registry/domain/documents/document.h"

namespace vinculo::client_registry {

// Until when a document is valid that says nothing of it itself: a medical exam and a PAR-Q
// the given number of legal months (Código Civil art. 132) after the day of their issue, the last
// day included; others without end.
std::optional<Day> ValidUntil(DocumentKind kind, Day issued_on, int validity_months);

}  // namespace vinculo::client_registry
