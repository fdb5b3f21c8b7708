#include "tools/vinculoctl/debt_words.h"

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

namespace pb = ::vinculo::contract::v1;

std::string Show(pb::Access access) {
  switch (access) {
    case pb::NORMAL:
      return Say(text::kAccessNormal);
    case pb::REDUCED:
      return Say(text::kAccessReduced);
    case pb::BLOCKED:
      return Say(text::kAccessBlocked);
    default:
      return "-";
  }
}

std::string Show(pb::AccessReason reason) {
  switch (reason) {
    case pb::ACCESS_NO_DEBT:
      return Say(text::kReasonNoDebt);
    case pb::ACCESS_BELOW_MINIMUM:
      return Say(text::kReasonBelowMinimum);
    case pb::ACCESS_NEVER_ACTS:
      return Say(text::kReasonNeverActs);
    case pb::ACCESS_WITHIN_DAYS:
      return Say(text::kReasonWithinDays);
    case pb::ACCESS_AWAITS_NOTICE:
      return Say(text::kReasonAwaitsNotice);
    case pb::ACCESS_CONTESTED:
      return Say(text::kReasonContested);
    case pb::ACCESS_RELEASED:
      return Say(text::kReasonReleased);
    case pb::ACCESS_DEBT:
      return Say(text::kReasonDebt);
    case pb::ACCESS_AGREEMENT_UNPAID:
      return Say(text::kReasonAgreementUnpaid);
    case pb::ACCESS_TERMINATION_DUE:
      return Say(text::kReasonTerminationDue);
    default:
      return "-";
  }
}

std::string Show(pb::DebtStep step) {
  switch (step) {
    case pb::STEP_NOTICE:
      return Say(text::kStepNotice);
    case pb::STEP_REDUCE:
      return Say(text::kStepReduce);
    case pb::STEP_BLOCK:
      return Say(text::kStepBlock);
    case pb::STEP_TERMINATE:
      return Say(text::kStepTerminate);
    default:
      return "-";
  }
}

std::string Show(pb::ClearedBy cleared_by) {
  switch (cleared_by) {
    case pb::CLEARED_BY_PAYMENT:
      return Say(text::kClearedByPayment);
    case pb::CLEARED_BY_FIRST_INSTALMENT:
      return Say(text::kClearedByInstalment);
    case pb::CLEARED_BY_ANSWER:
      return Say(text::kClearedByAnswer);
    default:
      return "-";
  }
}

std::string Show(pb::DebtPolicy::Code code, int version) {
  switch (code) {
    case pb::DebtPolicy::TELECOM:
      return Say(text::kPolicyTelecom, version);
    case pb::DebtPolicy::GYM:
      return Say(text::kPolicyGym, version);
    case pb::DebtPolicy::SCHOOL:
      return Say(text::kPolicySchool, version);
    case pb::DebtPolicy::DAYS:
      return Say(text::kPolicyDays, version);
    case pb::DebtPolicy::OWN:
      return Say(text::kPolicyOwn, version);
    default:
      return "";
  }
}

std::string Show(pb::BlockRun::Mode mode) {
  switch (mode) {
    case pb::BlockRun::APPLY:
      return Say(text::kModeApply);
    case pb::BlockRun::PREVIEW:
      return Say(text::kModePreview);
    default:
      return "-";
  }
}

std::string Show(pb::Release::Kind kind) {
  switch (kind) {
    case pb::Release::TRUST_UNLOCK:
      return Say(text::kKindTrust);
    case pb::Release::TEMPORARY:
      return Say(text::kKindTemporary);
    case pb::Release::MANUAL:
      return Say(text::kKindManual);
    default:
      return "-";
  }
}

std::string Show(pb::Release::Promise promise) {
  switch (promise) {
    case pb::Release::PROMISE_NONE:
      return Say(text::kPromiseNone);
    case pb::Release::PROMISE_OPEN:
      return Say(text::kPromiseOpen);
    case pb::Release::PROMISE_KEPT:
      return Say(text::kPromiseKept);
    case pb::Release::PROMISE_BROKEN:
      return Say(text::kPromiseBroken);
    default:
      return "-";
  }
}

std::string Show(pb::ReleaseBarrier::Kind barrier) {
  switch (barrier) {
    case pb::ReleaseBarrier::CONTRACT_NOT_IN_FORCE:
      return Say(text::kBarrierNotInForce);
    case pb::ReleaseBarrier::NOT_BLOCKED_FOR_DEBT:
      return Say(text::kBarrierNotBlocked);
    case pb::ReleaseBarrier::KIND_OFF:
      return Say(text::kBarrierKindOff);
    case pb::ReleaseBarrier::STAFF_ONLY:
      return Say(text::kBarrierStaffOnly);
    case pb::ReleaseBarrier::RELEASE_RUNNING:
      return Say(text::kBarrierRunning);
    case pb::ReleaseBarrier::LAST_PROMISE_UNPAID:
      return Say(text::kBarrierPromise);
    case pb::ReleaseBarrier::INTERVAL_RUNNING:
      return Say(text::kBarrierInterval);
    default:
      return "-";
  }
}

std::string AccessStateText(const pb::AccessState& state) {
  TextTable table;
  const auto add = [&table](const Text& label, const std::string& value) {
    if (!value.empty()) table.Add({Say(label), value});
  };
  add(text::kAccessWord, Show(state.access()));
  add(text::kReasonWord, Show(state.reason()));
  if (state.has_since_date()) add(text::kSinceWord, Show(state.since_date()));
  add(text::kReceivable, state.receivable());
  add(text::kDebtPolicyWord, Show(state.policy(), state.policy_version()));
  if (state.next_step() != pb::DEBT_STEP_UNSPECIFIED) {
    add(text::kNextStep,
        state.has_next_date() ? Say(text::kStepOn, Show(state.next_step()), Show(state.next_date()))
                              : Say(text::kStepWaits, Show(state.next_step())));
  }
  add(text::kOverdue, Show(state.overdue_amount()));
  if (state.cleared_by() == pb::CLEARED_BY_PAYMENT) {
    add(text::kToPay, Show(state.amount_to_pay()));
  } else if (state.cleared_by() != pb::CLEARED_BY_UNSPECIFIED) {
    add(text::kToPay, Show(state.cleared_by()));
  }
  return table.ToString();
}

}  // namespace vinculo::ctl
