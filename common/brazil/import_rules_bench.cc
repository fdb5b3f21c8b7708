// The rules that every row of an import goes through. To hold: tax id, e-mail and name key under 1
// us, a plain phone under 1 us, a phone that only the numbering plans know tens of us.
#include <benchmark/benchmark.h>

#include "common/brazil/email.h"
#include "common/brazil/person_name.h"
#include "common/brazil/phone.h"
#include "common/brazil/postal_code.h"
#include "common/brazil/tax_id.h"

namespace vinculo::brazil {
namespace {

template <class Rule>
void Run(benchmark::State& state, absl::string_view text, Rule rule) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(text);
    benchmark::DoNotOptimize(rule(text));
  }
}

void RunPhone(benchmark::State& state, absl::string_view text) {
  WarmUpPhones();
  Run(state, text, [](absl::string_view t) { return Phone::Parse(t); });
}

void RunTaxId(benchmark::State& state, absl::string_view text) {
  Run(state, text, [](absl::string_view t) { return TaxId::Parse(t); });
}

BENCHMARK_CAPTURE(RunTaxId, Cpf, "52998224725");
BENCHMARK_CAPTURE(RunTaxId, MaskedCpf, "529.982.247-25");
BENCHMARK_CAPTURE(RunTaxId, Cnpj, "12ABC34501DE35");
BENCHMARK_CAPTURE(RunTaxId, WrongCheckDigits, "52998224726");
BENCHMARK_CAPTURE(Run, Email, "joao.ninguem@gmail.com", [](absl::string_view t) {
  return Email::Parse(t);
});
BENCHMARK_CAPTURE(Run, InternationalEmail, "vendas@café.com.br", [](absl::string_view t) {
  return Email::Parse(t);
});
BENCHMARK_CAPTURE(Run, NormalizeName, "MARIA APARECIDA DA SILVA SOUZA", NormalizeName);
BENCHMARK_CAPTURE(Run, NameKey, "MARIA APARECIDA DA SILVA SOUZA", NameSearchKey);
BENCHMARK_CAPTURE(Run, AccentedNameKey, "José da Conceição Araújo", NameSearchKey);
BENCHMARK_CAPTURE(Run, UnicodeNameKey, "Łukasz Šimić", NameSearchKey);
BENCHMARK_CAPTURE(Run, DisplayCase, "MARIA APARECIDA DA SILVA SOUZA", NameDisplayCase);
BENCHMARK_CAPTURE(Run, PostalCode, "01310-200", [](absl::string_view t) {
  return PostalCode::Parse(t);
});
BENCHMARK_CAPTURE(RunPhone, Mobile, "(11) 96123-4567");
BENCHMARK_CAPTURE(RunPhone, Fixed, "1123456789");
BENCHMARK_CAPTURE(RunPhone, TollFree, "0800 123 4567");
BENCHMARK_CAPTURE(RunPhone, OtherCountry, "+1 650 253 0000");
BENCHMARK_CAPTURE(RunPhone, NoPlanHasIt, "10961234567");

}  // namespace
}  // namespace vinculo::brazil
