#include "services/contract/domain/monitoring/debt_notice.h"

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {

Uuid NoticeIdOf(const Uuid& receivable, NoticeKind kind) {
  return MakeUuidFromName(receivable, absl::StrCat("notice ", static_cast<int>(kind)));
}

void CheckProof(const DebtNotice& notice, Day today, errors::FieldViolations* violations) {
  if (notice.delivered_on) {
    CheckDay("delivered_date", *notice.delivered_on, violations);
    if (*notice.delivered_on > today) {
      violations->Add("delivered_date", kDeliveryInFuture, "give today or an earlier day");
    }
  }
  if (notice.channel == NoticeChannel::kUnknown) {
    violations->Add("channel", kValueUnknown, "say how it was delivered");
  }
  CheckRequiredText("evidence", notice.evidence, kDescriptionMax, violations);
}

absl::Status CheckNoticeable(const Receivable& receivable, Day delivered_on) {
  if (!receivable.contract) {
    return errors::FailedPrecondition(kReceivableWithoutContract,
                                      "no contract depends on this receivable");
  }
  if (IsClosed(receivable.state) || receivable.state == ReceivableState::kScheduled) {
    return errors::FailedPrecondition(kReceivableNotOwed,
                                      "nothing of the receivable is owed",
                                      {{"state", std::string(ToString(receivable.state))}});
  }
  if (delivered_on < receivable.overdue_from_on) {
    return errors::FailedPrecondition(
        kNoticeTooEarly,
        "a notice counts from the first day overdue",
        {{"overdue_from_date", receivable.overdue_from_on.ToString()}});
  }
  return absl::OkStatus();
}

}  // namespace vinculo::contract
