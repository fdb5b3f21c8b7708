#include "services/contract/domain/receivables/renegotiation.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {

absl::StatusOr<Renegotiation> Renegotiated(const std::vector<Receivable>& receivables,
                                           Money discount,
                                           const PaymentTerms& terms) {
  Renegotiation renegotiation{
      .client = receivables.front().client, .agreed_on = terms.today, .discount = discount};
  for (const Receivable& receivable : receivables) {
    RETURN_IF_ERROR(CheckStartsFrom(ReceivableVerb::kCancel, receivable.state));
    if (receivable.client != renegotiation.client) {
      return errors::FailedPrecondition(kReceivableOfAnotherClient,
                                        "a renegotiation is of one client's receivables",
                                        {{"receivable", FormatName(kReceivables, receivable.id)}});
    }
    const LateCharges charges = terms.late.ChargesOf(receivable, terms.paid_on);
    renegotiation.principal += receivable.open;
    renegotiation.fine += charges.fine;
    renegotiation.interest += charges.interest;
    renegotiation.receivables.push_back(receivable.id);
  }
  if (renegotiation.total() <= Money()) {
    return errors::FailedPrecondition(
        kDiscountAboveDebt,
        "the discount leaves nothing to pay: cancel the receivables instead",
        {{"owed_cents", absl::StrCat((renegotiation.total() + discount).cents())}});
  }
  return renegotiation;
}

std::vector<AgreedShare> SharesOf(const std::vector<Receivable>& receivables,
                                  Money discount,
                                  const PaymentTerms& terms) {
  std::vector<AgreedShare> shares;
  Money owed;
  for (const Receivable& receivable : receivables) {
    const LateCharges charges = terms.late.ChargesOf(receivable, terms.paid_on);
    const Money of_it = receivable.open + charges.fine + charges.interest;
    owed += of_it;
    auto share = std::find_if(shares.begin(), shares.end(), [&receivable](const AgreedShare& one) {
      return one.contract == receivable.contract;
    });
    if (share == shares.end()) share = shares.insert(shares.end(), {receivable.contract, Money()});
    share->total += of_it;
  }
  // Each gets what the discount of all up to it is more than that of all before it.
  Money before;
  Money given;
  for (AgreedShare& share : shares) {
    before += share.total;
    const Money up_to_it = MultiplyFloor(discount, before.cents(), owed.cents());
    share.total = share.total - (up_to_it - given);
    given = up_to_it;
  }
  std::erase_if(shares, [](const AgreedShare& one) { return one.total == Money(); });
  return shares;
}

std::vector<Instalment> InstalmentsOf(Money total, int instalments, Day first_due_on) {
  std::vector<Instalment> result;
  for (const Money amount : Split(total, instalments)) {
    result.push_back({amount, AddMonthsClamped(first_due_on, static_cast<int>(result.size()))});
  }
  return result;
}

}  // namespace vinculo::contract
