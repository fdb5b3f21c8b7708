#include "services/contract/domain/policy/termination_parameters.h"

namespace vinculo::contract {

using parameters::Number;
using parameters::Switch;

// clang-format off: a line is a sentence of the form.
std::vector<parameters::Parameter> TerminationParameters() {
  return {
      Switch(
          kFineWithinBenefits,
          true,
          "A multa de um consumidor nunca passa do que resta dos benefícios; sem benefício não há "
          "multa (telecomunicações: Anatel). Quem não é de telecomunicações e cobra parte das "
          "mensalidades escolhe não.",
          "The fine of a consumer is never above what is left of the benefits; without a benefit "
          "there is none (telecom: Anatel). Who is not of telecom and asks for a share of the "
          "prices chooses no."),
      Number(kWithdrawalDays,
             7,
             {7, 60},
             "Dias para desistir do que foi contratado fora do estabelecimento (CDC art. 49: 7).",
             "Days to withdraw from what was agreed away from the premises (CDC art. 49: 7)."),
      Number(kCreditNoticeDays,
             10,
             {0, 60},
             "Dias entre o aviso e a negativação (CDC art. 43, § 2º exige o aviso).",
             "Days between the notice and the listing at a credit bureau (CDC art. 43 par. 2 asks "
             "for the "
             "notice)."),
  };
}
// clang-format on

}  // namespace vinculo::contract
