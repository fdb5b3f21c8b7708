#include "services/contract/handlers/history.h"

namespace vinculo::contract {
namespace {

using history::EventWords;
using history::FieldWords;

// ContractChanged of one cause.
constexpr EventWords Changed(absl::string_view cause,
                             absl::string_view pt_br,
                             absl::string_view en) {
  return {.type = "vinculo.contract.v1.ContractChanged",
          .pt_br = pt_br,
          .en = en,
          .state = "contract",
          .when = "cause",
          .is = cause};
}

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
    {.type = "vinculo.contract.v1.ReasonChanged",
     .pt_br = "Motivo cadastrado ou alterado",
     .en = "Reason made or changed",
     .state = "reason"},
    {.type = "vinculo.contract.v1.ClassPackChanged",
     .pt_br = "Pacote de aulas concedido ou alterado",
     .en = "Class pack granted or changed",
     .state = "class_pack"},
    Changed("CAUSE_PRICE", "Valor alterado", "Price changed"),
    Changed("CAUSE_PLAN", "Plano alterado", "Plan changed"),
    Changed("CAUSE_BILLING_DAY", "Dia de vencimento alterado", "Billing day changed"),
    Changed("CAUSE_CHARGE_TYPE", "Tipo de cobrança alterado", "Charge type changed"),
    Changed("CAUSE_PAUSED", "Contrato pausado", "Contract paused"),
    Changed("CAUSE_RESUMED", "Contrato retomado", "Contract resumed"),
    Changed("CAUSE_RENEWED", "Contrato renovado", "Contract renewed"),
    Changed("CAUSE_TRANSFERRED", "Titularidade transferida", "Ownership transferred"),
    Changed("CAUSE_PAID_UNTIL", "Pago até recalculado", "Paid-until date moved"),
    Changed("CAUSE_ACCESS", "Acesso alterado", "Access changed"),
    Changed("CAUSE_BILLING", "Situação de cobrança alterada", "Billing changed"),
    Changed("CAUSE_CREDIT_LISTING", "Negativação alterada", "Credit bureau listing changed"),
    Changed("CAUSE_SIGNATURE", "Assinatura do contrato", "Signature of the contract"),
    Changed("CAUSE_DESCRIPTION", "Dados do contrato alterados", "Details of the contract changed"),
    Changed("CAUSE_DATES", "Datas do contrato alteradas", "Dates of the contract changed"),
    Changed("CAUSE_RENEGOTIATED", "Dívida renegociada", "Debt renegotiated"),
    Changed("CAUSE_PAUSE_PLANNED", "Pausa agendada", "Pause planned"),
    Changed("CAUSE_PAUSE_CANCELLED", "Pausa cancelada", "Pause cancelled"),
    Changed("", "Contrato alterado", "Contract changed"),
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
    {"display_name", "nome", "name"},
    {"kind", "tipo", "kind"},
    {"parent", "motivo superior", "parent"},
    {"path", "caminho", "path"},
    {"archived", "arquivado", "archived"},
    {"contract", "contrato", "contract"},
    {"modality", "modalidade", "modality"},
    {"classes", "aulas", "classes"},
    {"used", "aulas usadas", "classes used"},
    {"left", "aulas restantes", "classes left"},
    {"expire_date", "validade", "last day of use"},
    {"billing", "cobrança", "billing"},
    {"credit_listing", "negativação", "credit bureau listing"},
    {"charge_type", "tipo de cobrança", "charge type"},
    {"auto_renew", "renovação automática", "automatic renewal"},
    {"resume_date", "retorno da pausa", "end of the pause"},
    {"transferred_from", "transferido do contrato", "transferred from"},
    {"transferred_to", "transferido para o contrato", "transferred to"},
    {"plan_version", "versão do plano", "version of the plan"},
    {"inclusion_reason_name", "motivo da inclusão", "inclusion reason"},
    {"end_reason_name", "motivo do encerramento", "reason of the end"},
};

const std::vector<history::Collection>& Collections() {
  static const auto* const collections =
      new std::vector<history::Collection>{{.prefix = "contracts/"},
                                           {.prefix = "plans/"},
                                           {.prefix = "reasons/"},
                                           {.prefix = "classPacks/"}};
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
