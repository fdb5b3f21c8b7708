#include "tools/vinculoctl/access_state_text.h"

#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

namespace pb = ::vinculo::contract::v1;

std::string PolicyText(pb::DebtPolicy::Code code, int version) {
  if (code == pb::DebtPolicy::CODE_UNSPECIFIED) return "";
  return Say(text::kPolicyVersion, Word(code), version);
}

std::string AccessStateText(const pb::AccessState& state) {
  TextTable table;
  const auto add = [&table](const Text& label, const std::string& value) {
    if (!value.empty()) table.Add({Say(label), value});
  };
  add(text::kAccessWord, Word(state.access()));
  add(text::kReasonWord, Word(state.reason()));
  if (state.has_since_date()) add(text::kSinceWord, Show(state.since_date()));
  add(text::kReceivable, state.receivable());
  add(text::kDebtPolicyWord, PolicyText(state.policy(), state.policy_version()));
  if (state.next_step() != pb::DEBT_STEP_UNSPECIFIED) {
    add(text::kNextStep,
        state.has_next_date() ? Say(text::kStepOn, Word(state.next_step()), Show(state.next_date()))
                              : Say(text::kStepWaits, Word(state.next_step())));
  }
  add(text::kOverdue, Show(state.overdue_amount()));
  if (state.cleared_by() == pb::CLEARED_BY_PAYMENT) {
    add(text::kToPay, Show(state.amount_to_pay()));
  } else if (state.cleared_by() != pb::CLEARED_BY_UNSPECIFIED) {
    add(text::kToPay, Word(state.cleared_by()));
  }
  return table.ToString();
}

}  // namespace vinculo::ctl
