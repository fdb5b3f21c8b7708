#include "services/contract/domain/monitoring/contestation.h"

#include "common/errors/errors.h"
#include "services/contract/domain/monitoring/reasons.h"

namespace vinculo::contract {

absl::Status CheckContestable(const Receivable& receivable) {
  if (!receivable.contract) {
    return errors::FailedPrecondition(kReceivableWithoutContract,
                                      "no contract depends on this receivable");
  }
  if (IsClosed(receivable.state)) {
    return errors::FailedPrecondition(kReceivableNotOwed,
                                      "nothing of the receivable is owed",
                                      {{"state", std::string(ToString(receivable.state))}});
  }
  return absl::OkStatus();
}

absl::StatusOr<Contestation> Answered(Contestation contestation,
                                      ContestationState outcome,
                                      const std::string& answer,
                                      const std::string& actor,
                                      Day today) {
  if (contestation.state != ContestationState::kOpen) {
    return errors::FailedPrecondition(
        kContestationAnswered,
        "the contestation was answered",
        {{"answer_date", contestation.answered_on.value_or(today).ToString()}});
  }
  contestation.state = outcome;
  contestation.answer = answer;
  contestation.answered_by = actor;
  contestation.answered_on = today;
  return contestation;
}

}  // namespace vinculo::contract
