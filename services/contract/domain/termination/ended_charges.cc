#include "services/contract/domain/termination/ended_charges.h"

#include <utility>

#include "services/contract/domain/receivables/uncharged_days.h"

namespace vinculo::contract {

std::vector<EndedReceivable> AtEnd(const ChargedSoFar& charged, EndTerms terms) {
  std::vector<EndedReceivable> back;
  for (auto returned = charged.returned.rbegin(); returned != charged.returned.rend(); ++returned) {
    if (!IsWithdrawn(returned->charge.state)) back.push_back(AtEnd(*returned, terms));
    terms.uncharged.push_back(returned->days);
    terms.uncharged = Joined(std::move(terms.uncharged));
  }
  std::vector<EndedReceivable> ended;
  ended.reserve(charged.periods.size() + back.size());
  for (const Receivable& receivable : charged.periods) ended.push_back(AtEnd(receivable, terms));
  ended.insert(ended.end(), back.begin(), back.end());
  return ended;
}

}  // namespace vinculo::contract
