#include "services/contract/domain/policy/signature_parameters.h"

namespace vinculo::contract {
namespace {

constexpr char kSimple[] = "SIMPLE";
constexpr char kAdvanced[] = "ADVANCED";

}  // namespace

using parameters::Choice;
using parameters::Number;

// clang-format off: a line is a sentence of the form.
std::vector<parameters::Parameter> SignatureParameters() {
  return {
      Choice(kSignatureMeans,
             kSimple,
             {kSimple, kAdvanced},
             "Prova da assinatura, quando o pedido não diz: simples (link pessoal e CPF/CNPJ) ou "
             "avançada (e um código de "
             "uso único); Lei 14.063/2020 art. 4º.",
             "Proof of signatures, where the request does not say: simple (personal link and "
             "CPF/CNPJ) or advanced (and a "
             "one-time code); Lei 14.063/2020 art. 4."),
      Number(kSignatureDays,
             kExpiryDaysDefault,
             {0, kExpiryDaysMax},
             "Dias para assinar, quando o pedido não diz.",
             "Days to sign, where the request does not say."),
  };
}
// clang-format on

SignatureDefaults SignatureDefaultsOf(const parameters::Values& values, Day today) {
  return {.means = values.Choice(kSignatureMeans) == kAdvanced ? SigningMeans::kAdvanced
                                                               : SigningMeans::kSimple,
          .expires_on = today + static_cast<int>(values.Number(kSignatureDays))};
}

}  // namespace vinculo::contract
