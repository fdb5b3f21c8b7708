#include "services/contract/domain/pricing/explain.h"

#include "services/contract/domain/pricing/explain_themes.h"

namespace vinculo::contract {

std::vector<Finding> Explain(const Explained& explained) {
  std::vector<Finding> findings;
  ExplainLifecycle(explained, findings);
  ExplainPrice(explained, findings);
  ExplainAccess(explained, findings);
  ExplainCharge(explained, findings);
  ExplainLoyalty(explained, findings);
  ExplainPlanned(explained, findings);
  return findings;
}

}  // namespace vinculo::contract
