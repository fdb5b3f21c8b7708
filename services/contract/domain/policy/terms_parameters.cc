#include "services/contract/domain/policy/terms_parameters.h"

namespace vinculo::contract {

using parameters::Number;
using parameters::Set;
using parameters::Switch;

// clang-format off: a line is a sentence of the form.
std::vector<parameters::Parameter> TermsParameters() {
  return {
      Switch(kInclusionReasonRequired,
             false,
             "Motivo de inclusão obrigatório em um novo contrato.",
             "A new contract needs an inclusion reason."),
      Switch(kEndReasonRequiredParameter,
             true,
             "Motivo obrigatório ao encerrar um contrato.",
             "Ending a contract needs a reason."),
      Switch(kFreeTextReasons,
             true,
             "Aceitar motivos em texto livre, além dos cadastrados.",
             "Take reasons as free text, beside those that are kept."),
      Number(kPausesPerYear,
             1,
             {0, 12},
             "Pausas que um contrato pode iniciar dentro de um ano.",
             "Pauses of a contract that may begin within a year."),
      Number(kPauseDaysPerYear,
             120,
             {0, 366},
             "Dias de pausa de um contrato dentro de 12 meses quaisquer.",
             "Days on which a contract may be paused within any 12 months."),
      Number(kPauseDaysMin,
             30,
             {1, 366},
             "Duração mínima de uma pausa, em dias.",
             "The shortest pause, in days."),
      Number(kPauseDaysMax,
             120,
             {1, 366},
             "Duração máxima de uma pausa, em dias.",
             "The longest pause, in days."),
      Number(kPauseNoticeDays,
             0,
             {0, 60},
             "Dias entre o pedido e o primeiro dia da pausa.",
             "Days between the request and the first day of a pause."),
      Set(kPauseStops,
          {"CHARGE", "LOYALTY_CLOCK", "POINTS", "SERVICE"},
          {"SERVICE", "CHARGE", "LOYALTY_CLOCK", "POINTS", "ADJUSTMENT_CLOCK"},
          "",
          "O que para durante a pausa: serviço, cobrança, contagem da fidelidade, pontos, contagem "
          "do reajuste.",
          "What stops during a pause: service, charge, the loyalty clock, points, the adjustment "
          "clock."),
      Number(kRenewalDaysAhead,
             60,
             {1, 366},
             "Dias antes do fim da vigência em que o contrato entra na fila e pode ser renovado.",
             "Days before the end of the term on which a contract is queued and may be renewed."),
      Number(
          kReduceAfterDaysPrepaid,
          0,
          {0, 365},
          "Na régua DAYS: dias após o vencimento para reduzir o acesso de um pré-pago; 0: nunca.",
          "Under DAYS: days after the due date until a prepaid access is reduced; 0: never."),
      Number(kBlockAfterDaysPrepaid,
             1,
             {0, 365},
             "Na régua DAYS: dias após o vencimento para bloquear um contrato pré-pago; 0: nunca.",
             "Under DAYS: days after the due date until a prepaid contract is blocked; 0: never."),
      Number(kTerminateAfterDaysPrepaid,
             0,
             {0, 365},
             "Na régua DAYS: dias após o vencimento para encerrar um contrato pré-pago; 0: nunca.",
             "Under DAYS: days after the due date until a prepaid contract is ended; 0: never."),
      Number(
          kReduceAfterDaysPostpaid,
          0,
          {0, 365},
          "Na régua DAYS: dias após o vencimento para reduzir o acesso de um pós-pago; 0: nunca.",
          "Under DAYS: days after the due date until a postpaid access is reduced; 0: never."),
      Number(kBlockAfterDaysPostpaid,
             15,
             {0, 365},
             "Na régua DAYS: dias após o vencimento para bloquear um contrato pós-pago; 0: nunca.",
             "Under DAYS: days after the due date until a postpaid contract is blocked; 0: never."),
      Number(kTerminateAfterDaysPostpaid,
             75,
             {0, 365},
             "Na régua DAYS: dias após o vencimento para encerrar um contrato pós-pago; 0: nunca.",
             "Under DAYS: days after the due date until a postpaid contract is ended; 0: never."),
  };
}
// clang-format on

}  // namespace vinculo::contract
