#pragma once
#include "tests/e2e/suite.h"

namespace vinculo::e2e {

// Waits until every service has applied all that the others have told, so that reports tell of all
// that was done before; what a service tells in its turn, while it applies, counts too. False when
// that does not come, as where a service is down. For suites of all services.
bool CatchUp(Suite& suite);

}  // namespace vinculo::e2e
