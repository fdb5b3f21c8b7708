#include "services/contract/domain/signature/document_fields.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/contract/domain/signature/document_template.h"
#include "services/contract/domain/signature/written.h"

namespace vinculo::contract {
namespace {

std::string WrittenPeriod(BillingPeriod period, bool english) {
  switch (period) {
    case BillingPeriod::kMonthly:
      return english ? "monthly" : "mensal";
    case BillingPeriod::kQuarterly:
      return english ? "quarterly" : "trimestral";
    case BillingPeriod::kSemiannual:
      return english ? "half-yearly" : "semestral";
    case BillingPeriod::kAnnual:
      return english ? "yearly" : "anual";
  }
  return "";
}

std::string WrittenCondition(PaymentCondition condition, bool english) {
  if (condition == PaymentCondition::kPrepaid) return english ? "prepaid" : "pré-pago";
  return english ? "postpaid" : "pós-pago";
}

// Empty when there is none.
std::string WrittenCount(int count) { return count == 0 ? "" : absl::StrCat(count); }

std::string WholeAddress(const ClientFacts& client) {
  std::vector<std::string> parts;
  const auto add = [&parts](std::string part) {
    if (!part.empty()) parts.push_back(std::move(part));
  };
  add(client.street);
  add(client.number);
  add(client.complement);
  add(client.district);
  add(client.state.empty() ? client.city : absl::StrCat(client.city, "/", client.state));
  if (!client.postal_code.empty()) {
    add(absl::StrCat("CEP ", WrittenPostalCode(client.postal_code)));
  }
  return absl::StrJoin(parts, ", ");
}

}  // namespace

// clang-format off: a line is a field.
const documents::Catalogue& DocumentFields() {
  static const auto* const catalogue = new documents::Catalogue{
      .fields =
          {
              {"client.name", "Nome do cliente", "The client's name", "Maria da Silva"},
              {"client.social_name", "Nome social", "Social name", ""},
              {"client.trade_name", "Nome fantasia", "Trade name", ""},
              {"client.tax_id",
               "CPF ou CNPJ, com máscara",
               "CPF or CNPJ, with its mask",
               "111.444.777-35"},
              {"client.email", "E-mail", "E-mail address", "maria@example.com"},
              {"client.mobile_phone", "Celular", "Mobile phone", "+5511961234567"},
              {"client.birth_date", "Data de nascimento", "Birth date", "31/12/1990"},
              {"client.address",
               "Endereço em uma linha",
               "Address in one line",
               "Rua das Flores, 10, Centro, São Paulo/SP, CEP 01310-100"},
              {"client.street", "Logradouro", "Street", "Rua das Flores"},
              {"client.number", "Número", "Number", "10"},
              {"client.complement", "Complemento", "Complement", ""},
              {"client.district", "Bairro", "District", "Centro"},
              {"client.city", "Cidade", "City", "São Paulo"},
              {"client.state", "UF", "State", "SP"},
              {"client.postal_code", "CEP", "Postal code", "01310-100"},
              {"contract.code",
               "Código externo do contrato, senão o identificador",
               "The contract's external id, else its id",
               "1234"},
              {"contract.description",
               "Descrição do contrato",
               "The contract's description",
               "Fibra 500 Mb"},
              {"contract.price",
               "Valor por período de cobrança",
               "Price per billing period",
               "R$ 99,90"},
              {"contract.billing_period", "Periodicidade da cobrança", "Billing period", "mensal"},
              {"contract.payment_condition",
               "Pré-pago ou pós-pago",
               "Prepaid or postpaid",
               "pós-pago"},
              {"contract.total_value",
               "Valor total do contrato",
               "The contract's total value",
               "R$ 1.198,80"},
              {"contract.billing_day", "Dia de vencimento", "Due day of the month", "10"},
              {"contract.loyalty_months",
               "Meses de fidelidade; vazio sem fidelidade",
               "Months of the loyalty term; empty without one",
               "12"},
              {"contract.term_months",
               "Meses de vigência; vazio por prazo indeterminado",
               "Months of the term; empty when open",
               "12"},
              {"contract.start_date", "Início combinado", "The start agreed", "01/12/2026"},
              {"contract.activation_date", "Ativação", "Activation", ""},
              {"contract.loyalty_end_date",
               "Fim da fidelidade",
               "Last day of the loyalty term",
               ""},
              {"contract.term_end_date", "Fim da vigência", "Last day of the term", ""},
              {"contract.unit", "Unidade", "Unit", "Centro"},
              {"contract.consultant", "Consultor", "Consultant", "Rui"},
              {"plan.code", "Código do plano", "The plan's code", "FIBRA500"},
              {"plan.name", "Nome do plano", "The plan's name", "Fibra 500 Mb"},
              {"document.date", "Data do documento", "Date of the document", "22/11/2026"},
              {"document.date_in_words",
               "Data do documento por extenso",
               "Date of the document in words",
               "22 de novembro de 2026"},
          },
      .lists = {
          {"modalities",
           "Modalidades do plano",
           "The plan's modalities",
           {{"modality.name", "Nome da modalidade", "The modality's name", "Musculação"}}},
      }};
  return *catalogue;
}
// clang-format on

documents::Values DocumentValues(const Contract& contract,
                                 const Plan& plan,
                                 const ClientFacts& client,
                                 absl::string_view language,
                                 Day today) {
  const bool english = language == kEnglish;
  const auto day = [language](std::optional<Day> on) { return WrittenDay(on, language); };
  documents::Values values;
  values.fields = {
      {"client.name", client.display_name},
      {"client.social_name", client.social_name},
      {"client.trade_name", client.trade_name},
      {"client.tax_id", WrittenTaxId(client.tax_id)},
      {"client.email", client.email},
      {"client.mobile_phone", client.mobile_phone},
      {"client.birth_date", day(client.birth_date)},
      {"client.address", WholeAddress(client)},
      {"client.street", client.street},
      {"client.number", client.number},
      {"client.complement", client.complement},
      {"client.district", client.district},
      {"client.city", client.city},
      {"client.state", client.state},
      {"client.postal_code", WrittenPostalCode(client.postal_code)},
      {"contract.code",
       contract.external_id.empty() ? contract.id.ToString() : contract.external_id},
      {"contract.description", contract.description},
      {"contract.price", WrittenMoney(contract.price, language)},
      {"contract.billing_period", WrittenPeriod(contract.billing_period, english)},
      {"contract.payment_condition", WrittenCondition(contract.payment_condition, english)},
      {"contract.total_value", WrittenMoney(contract.total_value, language)},
      {"contract.billing_day", WrittenCount(contract.billing_day.value_or(0))},
      {"contract.loyalty_months", WrittenCount(contract.loyalty_months)},
      {"contract.term_months", WrittenCount(contract.term_months)},
      {"contract.start_date", day(contract.starts_on)},
      {"contract.activation_date", day(contract.activated_on)},
      {"contract.loyalty_end_date", day(contract.expires_on)},
      {"contract.term_end_date", day(contract.ends_on)},
      {"contract.unit", contract.unit},
      {"contract.consultant", contract.consultant},
      {"plan.code", plan.code},
      {"plan.name", plan.display_name},
      {"document.date", day(today)},
      {"document.date_in_words", WrittenDayInWords(today, language)},
  };
  std::vector<documents::FieldValues>& modalities = values.lists["modalities"];
  for (const std::string& name : plan.modalities) modalities.push_back({{"modality.name", name}});
  return values;
}

}  // namespace vinculo::contract
