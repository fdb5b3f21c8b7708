#include "tools/vinculoctl/access_state_text.h"

#include "gtest/gtest.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

class RuleC28AccessStateText : public ::testing::Test {
 protected:
  ~RuleC28AccessStateText() override { SetLanguage(Language::kPtBr); }
  // Blocked since 27 October for R$ 99.90.
  static pb::AccessState Blocked() {
    pb::AccessState state;
    state.set_access(pb::BLOCKED);
    state.set_reason(pb::ACCESS_DEBT);
    state.mutable_since_date()->set_year(2026);
    state.mutable_since_date()->set_month(10);
    state.mutable_since_date()->set_day(27);
    state.set_receivable("receivables/1");
    state.set_policy(pb::DebtPolicy::TELECOM);
    state.set_policy_version(2);
    state.set_next_step(pb::STEP_TERMINATE);
    state.mutable_overdue_amount()->set_units(99);
    state.mutable_overdue_amount()->set_nanos(900'000'000);
    state.set_cleared_by(pb::CLEARED_BY_PAYMENT);
    *state.mutable_amount_to_pay() = state.overdue_amount();
    return state;
  }
};

TEST_F(RuleC28AccessStateText, IsInPortuguese) {
  SetLanguage(Language::kPtBr);
  EXPECT_EQ(AccessStateText(Blocked()),
            "acesso         bloqueado\n"
            "motivo         débito em aberto\n"
            "desde          27/10/2026\n"
            "cobrança       receivables/1\n"
            "régua          telecom (Anatel), versão 2\n"
            "próximo passo  encerramento, à espera de comprovação\n"
            "em atraso      R$ 99,90\n"
            "para liberar   R$ 99,90\n");
}

TEST_F(RuleC28AccessStateText, IsInEnglish) {
  SetLanguage(Language::kEn);
  pb::AccessState state = Blocked();
  state.set_reason(pb::ACCESS_AGREEMENT_UNPAID);
  state.set_cleared_by(pb::CLEARED_BY_FIRST_INSTALMENT);
  *state.mutable_next_date() = state.since_date();
  EXPECT_EQ(AccessStateText(state),
            "access      blocked\n"
            "reason      the first instalment of an agreement is unpaid\n"
            "since       2026-10-27\n"
            "receivable  receivables/1\n"
            "policy      telecom (Anatel), version 2\n"
            "next step   termination on 2026-10-27\n"
            "overdue     R$ 99.90\n"
            "to pay      the first instalment of the agreement\n");
}

}  // namespace
}  // namespace vinculo::ctl
