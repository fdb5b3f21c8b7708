#include "services/contract/domain/adjustment/letter.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/reasons.h"
#include "services/contract/domain/signature/written.h"

namespace vinculo::contract {
namespace {

constexpr char kPortuguese[] = "pt-BR";

constexpr char kDefaultLetter[] = R"html(<h2>Aviso de reajuste</h2>
<p>{{today}}</p>
<p>{{client.name}},</p>
<p>o valor do seu contrato {{contract.code}}, plano {{plan.name}}, passa de {{price.before}} para <b>{{price.after}}</b>
a partir de {{effective_date}}.</p>
{{#index.name}}<p>O reajuste de {{rate}} segue o {{index.name}} dos doze meses até {{index.month}} ({{index.rate}}).</p>{{/index.name}}
{{^index.name}}<p>O reajuste é de {{rate}}.</p>{{/index.name}}
<p>Os preços são reajustados no máximo uma vez a cada doze meses (Lei 10.192/2001).</p>
)html";

std::string IndexName(std::optional<PriceIndex> index) {
  if (!index) return "";
  return *index == PriceIndex::kIgpM ? "IGP-M" : std::string(ToString(*index));
}

std::string WrittenMonth(std::optional<Day> day) {
  if (!day) return "";
  return absl::StrFormat("%02d/%04d", day->month(), day->year());
}

}  // namespace

// clang-format off: a line is a field.
const documents::Catalogue& LetterFields() {
  static const auto* const catalogue = new documents::Catalogue{
      .fields =
          {
              {"client.name", "Nome do cliente", "The client's name", "Maria da Silva"},
              {"contract.code", "Código do contrato", "The contract's code", "2024-0017"},
              {"plan.name", "Plano", "Plan", "Fibra 500 Mb"},
              {"price.before", "Valor anterior", "Price before", "R$ 99,90"},
              {"price.after", "Valor reajustado", "Price after", "R$ 104,27"},
              {"rate", "Percentual aplicado", "Rate applied", "4,37 %"},
              {"index.name",
               "Índice; vazio: percentual fixo",
               "Index; empty: a fixed rate",
               "IPCA"},
              {"index.rate",
               "Índice acumulado em doze meses",
               "Index over twelve months",
               "4,37 %"},
              {"index.month", "Último dos doze meses", "Last of the twelve months", "10/2026"},
              {"effective_date", "A partir de quando", "From which day on", "31/01/2027"},
              {"today", "A data de hoje", "Today", "22 de novembro de 2026"},
          },
      .lists = {}};
  return *catalogue;
}
// clang-format on

documents::Values LetterValues(const AdjustmentRun& run,
                               const AdjustmentItem& item,
                               const LetterFacts& facts,
                               Day today) {
  documents::Values values;
  values.fields = {{"client.name", facts.client_name},
                   {"contract.code", facts.contract_code},
                   {"plan.name", facts.plan_name},
                   {"price.before", WrittenMoney(item.price_before, kPortuguese)},
                   {"price.after", WrittenMoney(item.price_after, kPortuguese)},
                   {"rate", WrittenRate(run.rate)},
                   {"index.name", IndexName(run.index)},
                   {"index.rate", run.index ? WrittenRate(run.index_rate) : ""},
                   {"index.month", WrittenMonth(run.index_last)},
                   {"effective_date", WrittenDay(item.effective_on, kPortuguese)},
                   {"today", WrittenDayInWords(today, kPortuguese)}};
  return values;
}

absl::Status CheckMayWrite(const AdjustmentRun& run) {
  if (run.state != AdjustmentState::kSimulating) return absl::OkStatus();
  return errors::FailedPrecondition(kAdjustmentRunState,
                                    "the simulation is at work: wait until it is done",
                                    {{"state", "SIMULATING"}});
}

absl::string_view DefaultLetter() { return kDefaultLetter; }

std::string WrittenRate(Rate rate) {
  const int64_t size = rate < Rate() ? -rate.millionths() : rate.millionths();
  std::string decimals = absl::StrFormat("%04d", size % 10'000);
  while (decimals.size() > 2 && decimals.back() == '0') decimals.pop_back();
  return absl::StrCat(rate < Rate() ? "-" : "", size / 10'000, ",", decimals, " %");
}

}  // namespace vinculo::contract
