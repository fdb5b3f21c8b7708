#include "services/client_registry/domain/policy/registry_parameters.h"

#include "services/client_registry/domain/activity/activity.h"
#include "services/client_registry/domain/policy/requirable_fields.h"

namespace vinculo::client_registry {
namespace {

using parameters::Choice;
using parameters::Number;
using parameters::Parameter;
using parameters::Set;
using parameters::Switch;

Parameter RequiredFields(absl::string_view key,
                         absl::string_view description_pt_br,
                         absl::string_view description_en) {
  return Set(
      key, {}, RequirableFieldPaths(), kCustomFieldPrefix, description_pt_br, description_en);
}

}  // namespace

// clang-format off: a line is a sentence of the form.
const parameters::Table& RegistryParameters() {
  static const auto* const table = new parameters::Table({
      Choice(kDuplicateTaxIdParameter,
             "REFUSE",
             {"ALLOW", "WARN", "REFUSE_WITH_DEBT", "REFUSE"},
             "CPF/CNPJ repetido: aceitar, avisar, recusar se o cadastro anterior tiver débito em "
             "aberto, ou recusar.",
             "A repeated CPF/CNPJ: allow, warn, refuse if the earlier record has open debt, or "
             "refuse."),
      Switch(kTaxIdRequired,
             false,
             "CPF/CNPJ obrigatório na venda e na ativação.",
             "CPF/CNPJ is mandatory at a sale and at activation."),
      Switch(kPortalLoginRequired,
             false,
             "Login do portal (hotsite) obrigatório na venda e na ativação: exige o e-mail que "
             "recebe o convite.",
             "A portal login is mandatory at a sale and at activation: asks for the e-mail that "
             "gets the invitation."),
      Switch(kMobilePhoneRequired,
             false,
             "Celular obrigatório na venda e na ativação, e um celular de verdade.",
             "A mobile phone is mandatory at a sale and at activation, and a real one."),
      Switch(kEmailRequired,
             false,
             "E-mail principal obrigatório na venda e na ativação.",
             "The main e-mail is mandatory at a sale and at activation."),
      RequiredFields(kRequiredFieldsOfLead,
                     "Campos obrigatórios no cadastro de um interessado (lead).",
                     "Fields that a lead needs."),
      RequiredFields(
          kRequiredFieldsOfSale, "Campos obrigatórios na venda.", "Fields that a sale needs."),
      RequiredFields(kRequiredFieldsOfActivation,
                     "Campos obrigatórios na ativação.",
                     "Fields that activation needs."),
      Number(kActivityDays,
             kActivityDaysDefault,
             {1, 365},
             "Dias desde o último pagamento, inclusive, em que o cliente conta como ativo.",
             "Days since the last payment, this day included, on which a client counts as active."),
      Choice(kLeapDayBirthday,
             "FEBRUARY_28",
             {"FEBRUARY_28", "MARCH_1"},
             "Dia, em ano comum, do aniversário de quem nasceu em 29 de fevereiro.",
             "The day, in common years, of birthdays of 29 February."),
      Number(kVisitWindowMinutes,
             240,
             {15, 720},
             "Minutos em que acessos e aulas de um cliente no mesmo dia são uma só visita.",
             "Minutes within which a client's accesses and classes of one day are one visit."),
      Switch(kPresenceFromAccess,
             true,
             "Entrada liberada na catraca conta como presença.",
             "A granted entry counts as presence."),
      Number(kAggregatorVisitsPerDay,
             1,
             {1, 10},
             "Visitas por dia que o agregador (Wellhub, TotalPass) paga.",
             "Visits a day that an aggregator (Wellhub, TotalPass) pays for."),
      Number(kDeviceClockAheadMinutes,
             5,
             {0, 60},
             "Minutos que o relógio de um equipamento pode estar adiantado.",
             "Minutes that a device's clock may be ahead."),
      Number(kAssessmentValidityMonths,
             6,
             {1, 60},
             "Meses de validade da avaliação física.",
             "Months that a physical assessment is good for."),
      Number(kDocumentMegabytesMax,
             10,
             {1, 32},
             "Tamanho máximo de um documento anexado, em MiB.",
             "The largest document that may be attached, in MiB."),
      Number(kDocumentValidityMonths,
             12,
             {1, 60},
             "Meses de validade de um exame médico e de um PAR-Q, a contar da emissão.",
             "Months for which a medical exam and a PAR-Q are valid, from their issue."),
  });
  return *table;
}
// clang-format on

}  // namespace vinculo::client_registry
