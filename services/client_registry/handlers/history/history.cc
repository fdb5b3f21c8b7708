#include "services/client_registry/handlers/history/history.h"

#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

using history::EventWords;
using history::FieldWords;

constexpr EventWords kEvents[] = {
    {.type = "vinculo.client_registry.v1.ClientCreated",
     .pt_br = "Cliente cadastrado",
     .en = "Client registered",
     .state = "client"},
    {.type = "vinculo.client_registry.v1.ClientsImported",
     .pt_br = "Cliente importado",
     .en = "Client imported"},
    {.type = "vinculo.client_registry.v1.ClientUpdated",
     .pt_br = "Cadastro alterado",
     .en = "Client changed",
     .state = "client",
     .changed = "changed"},
    {.type = "vinculo.client_registry.v1.ClientArchived",
     .pt_br = "Cliente arquivado",
     .en = "Client archived",
     .state = "client"},
    {.type = "vinculo.client_registry.v1.ClientUnarchived",
     .pt_br = "Cliente desarquivado",
     .en = "Client brought back from the archive",
     .state = "client"},
    {.type = "vinculo.client_registry.v1.ClientDeleted",
     .pt_br = "Cliente excluído",
     .en = "Client deleted"},
    {.type = "vinculo.client_registry.v1.ClientsMerged",
     .pt_br = "Cadastro unido a outro",
     .en = "Client merged into another",
     .state = "absorbed"},
    {.type = "vinculo.client_registry.v1.ClientMergeUndone",
     .pt_br = "União de cadastros desfeita",
     .en = "Merge of clients undone",
     .state = "absorbed"},
    {.type = "vinculo.client_registry.v1.ClientActivityChanged",
     .pt_br = "Situação mudou",
     .en = "Activity changed",
     .from = "from",
     .to = "to"},
    {.type = "vinculo.client_registry.v1.PortalLoginInvited",
     .pt_br = "Convite para o portal",
     .en = "Invited to the portal",
     .state = "portal_login"},
    {.type = "vinculo.client_registry.v1.PasswordResetRequested",
     .pt_br = "Nova senha do portal pedida",
     .en = "New portal password asked for",
     .state = "portal_login"},
    {.type = "vinculo.client_registry.v1.PasswordSet",
     .pt_br = "Senha do portal definida",
     .en = "Portal password set",
     .state = "portal_login"},
    {.type = "vinculo.client_registry.v1.PortalLoginDisabled",
     .pt_br = "Acesso ao portal desativado",
     .en = "Portal login disabled",
     .state = "portal_login"},
    {.type = "vinculo.client_registry.v1.CustomFieldChanged",
     .pt_br = "Campo próprio alterado",
     .en = "Custom field changed",
     .state = "custom_field"},
};

constexpr FieldWords kFields[] = {
    {"display_name", "nome", "name"},
    {"kind", "tipo de pessoa", "kind"},
    {"social_name", "nome social", "social name"},
    {"tax_id", "CPF/CNPJ", "CPF/CNPJ"},
    {"birth_date", "nascimento", "birth date"},
    {"sex", "sexo", "sex"},
    {"email", "e-mail", "e-mail"},
    {"mobile_phone", "celular", "mobile phone"},
    {"phone", "telefone", "phone"},
    {"address", "endereço", "address"},
    {"groups", "grupos", "groups"},
    {"category", "categoria", "category"},
    {"vip", "VIP", "VIP"},
    {"aggregator", "agregador", "aggregator"},
    {"origin", "origem", "origin"},
    {"unit", "unidade", "unit"},
    {"consultant", "consultor", "consultant"},
    {"teacher", "professor", "teacher"},
    {"registration_date", "data de cadastro", "registration date"},
    {"external_id", "código externo", "external id"},
    {"billing_address", "endereço de cobrança", "billing address"},
    {"identity_documents", "documentos", "identity documents"},
    {"campaign", "campanha", "campaign"},
    {"custom_fields", "campos próprios", "custom fields"},
    {"archive_time", "arquivado em", "archived at"},
    {"archive_reason", "motivo do arquivamento", "reason of archiving"},
    {"activity", "situação", "activity"},
    {"first_payment_date", "primeiro pagamento", "first payment"},
    {"last_payment_date", "último pagamento", "last payment"},
    {"merged_into", "unido a", "merged into"},
    {"anonymize_time", "anonimizado em", "anonymised at"},
    {"import_id", "importação", "import"},
    {"trade_name", "nome fantasia", "trade name"},
    {"import_flags", "correções da importação", "corrections of the import"},
    {"to", "situação", "activity"},
};

const std::vector<history::Collection>& Collections() {
  static const auto* const collections = new std::vector<history::Collection>{
      {.prefix = kClientCollection,
       .parts = {"/activity", "/portalLogin"},
       .import_of = &sql::kFindImportOfClient,
       .imported = "vinculo.client_registry.v1.ClientsImported"},
      {.prefix = "customFields/"}};
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

}  // namespace vinculo::client_registry
