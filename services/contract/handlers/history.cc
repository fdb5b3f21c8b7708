#include "services/contract/handlers/history.h"

namespace vinculo::contract {
namespace {

using history::EventWords;
using history::FieldWords;

constexpr EventWords kEvents[] = {
    {.type = "vinculo.contract.v1.PlanCreated",
     .pt_br = "Plano criado",
     .en = "Plan created",
     .state = "plan"},
    {.type = "vinculo.contract.v1.ContractCreated",
     .pt_br = "Contrato criado",
     .en = "Contract made",
     .state = "contract"},
    {.type = "vinculo.contract.v1.ContractScheduled",
     .pt_br = "Início do contrato agendado",
     .en = "Start of the contract agreed",
     .state = "contract"},
    {.type = "vinculo.contract.v1.ContractActivated",
     .pt_br = "Contrato ativado",
     .en = "Contract activated",
     .state = "contract"},
    {.type = "vinculo.contract.v1.ContractEnded",
     .pt_br = "Contrato encerrado",
     .en = "Contract ended",
     .state = "contract"},
    {.type = "vinculo.contract.v1.ContractReassigned",
     .pt_br = "Contrato passou a outro cadastro do cliente",
     .en = "Contract went to the client's other record",
     .state = "contract"},
};

constexpr FieldWords kFields[] = {
    {"client", "cliente", "client"},
    {"plan", "plano", "plan"},
    {"description", "descrição", "description"},
    {"lifecycle", "situação", "lifecycle"},
    {"access", "acesso", "access"},
    {"end_kind", "tipo de encerramento", "kind of end"},
    {"end_reason", "motivo do encerramento", "reason of the end"},
    {"counts_as_churn", "conta como evasão", "counts as churn"},
    {"price", "valor", "price"},
    {"billing_period", "periodicidade", "billing period"},
    {"payment_condition", "condição de pagamento", "payment condition"},
    {"total_value", "valor total", "total value"},
    {"billing_day", "dia de vencimento", "billing day"},
    {"loyalty_months", "meses de fidelidade", "months of the loyalty term"},
    {"term_months", "meses de vigência", "months of the term"},
    {"start_date", "início", "start"},
    {"activation_date", "ativação", "activation"},
    {"renewal_date", "renovação", "renewal"},
    {"expiration_date", "fim da fidelidade", "end of the loyalty term"},
    {"end_date", "fim da vigência", "end"},
    {"financial_base_date", "base financeira", "financial base"},
    {"paid_until_date", "pago até", "paid until"},
    {"consultant", "consultor", "consultant"},
    {"unit", "unidade", "unit"},
    {"inclusion_reason", "motivo da inclusão", "inclusion reason"},
    {"external_id", "código externo", "external id"},
};

const std::vector<history::Collection>& Collections() {
  static const auto* const collections =
      new std::vector<history::Collection>{{.prefix = "contracts/"}, {.prefix = "plans/"}};
  return *collections;
}

}  // namespace

history::HistoryDeps HistoryOf(const Deps& deps) {
  return {.db = deps.db,
          .page_tokens = deps.page_tokens,
          .collections = &Collections(),
          .words = {kEvents, kFields}};
}

std::vector<std::string> HistoryPrefixes() { return history::PrefixesOf(Collections()); }

}  // namespace vinculo::contract
