#include "tools/vinculoctl/ixc_tables.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "google/type/date.pb.h"
#include "tools/vinculoctl/ixc_record.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"

namespace vinculo::ctl::ixc {
namespace {

using client_registry::v1::Client;

void SetDate(const std::optional<Day>& day, google::type::Date* (*date)(void*), void* owner) {
  if (!day) return;
  google::type::Date& to = *date(owner);
  to.set_year(day->year());
  to.set_month(day->month());
  to.set_day(day->day_of_month());
}

template <class Owner, google::type::Date* (Owner::*mutable_date)()>
void Set(const std::optional<Day>& day, Owner& owner) {
  SetDate(
      day, [](void* at) { return (static_cast<Owner*>(at)->*mutable_date)(); }, &owner);
}

bool IsNumber(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return absl::ascii_isdigit(c);
  });
}

// IXC names cities and states by the ids of other tables; a CSV export may have their names.
std::string NameNotId(Record& record, const char* column, const char* field) {
  std::string text = record.Text(column, field);
  if (!IsNumber(text)) return text;
  if (text != "0") {
    record.Flag(field, "ID_UNRESOLVED", text, "is the id of a row of another table of IXC");
  }
  return "";
}

void FillAddress(Record& record, Client& client) {
  auto& address = *client.mutable_address();
  address.set_street(record.Text("endereco", "address.street"));
  address.set_number(record.Text("numero", "address.number"));
  address.set_complement(record.Text("complemento", "address.complement"));
  address.set_district(record.Text("bairro", "address.district"));
  address.set_city(NameNotId(record, "cidade", "address.city"));
  address.set_state(NameNotId(record, "uf", "address.state"));
  address.set_postal_code(record.Text("cep", "address.postal_code"));
}

void FillDocument(Record& record, Client& client) {
  const std::string number = record.Text("ie_identidade", "identity_documents");
  if (number.empty()) return;
  auto& document = *client.add_identity_documents();
  document.set_kind(client.kind() == client_registry::v1::COMPANY
                        ? client_registry::v1::STATE_REGISTRATION
                        : client_registry::v1::RG);
  document.set_number(number);
  document.set_issuer(record.Text("rg_orgao_emissor", "identity_documents"));
}

void FillClient(std::map<std::string, std::string> values, google::protobuf::Message* message) {
  auto& row = *static_cast<client_registry::v1::ImportClientsRequest::Row*>(message);
  Record record(std::move(values), *row.mutable_flags());
  Client& client = *row.mutable_client();
  client.set_external_id(record.Text("id", "external_id"));
  client.set_display_name(record.Text("razao", "fantasia", "display_name"));
  client.set_trade_name(record.Text("fantasia", "trade_name"));
  client.set_social_name(record.Text("nome_social", "social_name"));
  static const std::map<std::string, client_registry::v1::ClientKind> kKinds = {
      {"F", client_registry::v1::PERSON}, {"J", client_registry::v1::COMPANY}};
  if (record.Text("tipo_pessoa", "kind") == "E") {
    client.set_kind(client_registry::v1::PERSON);
    record.Flag("kind", "FOREIGNER", "E", "IXC has the client as a foreigner");
  } else if (const auto kind = record.Code("tipo_pessoa", "kind", kKinds)) {
    client.set_kind(*kind);
  }
  client.set_tax_id(record.Text("cnpj_cpf", "tax_id"));
  FillDocument(record, client);
  Set<Client, &Client::mutable_birth_date>(record.Date("data_nascimento", "birth_date"), client);
  static const std::map<std::string, client_registry::v1::Sex> kSexes = {
      {"F", client_registry::v1::FEMALE},
      {"M", client_registry::v1::MALE},
      {"NB", client_registry::v1::NON_BINARY},
      {"O", client_registry::v1::OTHER_SEX},
      {"PNI", client_registry::v1::NOT_INFORMED}};
  if (const auto sex = record.Code("Sexo", "sex", kSexes)) client.set_sex(*sex);
  client.set_email(record.Text("email", "email"));
  client.set_mobile_phone(record.Text("telefone_celular", "whatsapp", "mobile_phone"));
  client.set_phone(record.Text("fone", "telefone_comercial", "phone"));
  FillAddress(record, client);
  Set<Client, &Client::mutable_registration_date>(record.Date("data_cadastro", "registration_date"),
                                                  client);
  static const std::map<std::string, bool> kActive = {{"S", true}, {"N", false}};
  const auto active = record.Code("ativo", "ativo", kActive);
  if (active && !*active) record.Flag("ativo", "INACTIVE_IN_SOURCE", "N", "IXC has it as inactive");
  record.Keep("id_tipo_cliente", "KEPT", "the type of client in IXC");
  record.Keep("tipo_assinante", "KEPT", "the type of subscriber in IXC");
  record.Keep("obs", "KEPT", "remarks in IXC");
}

// An end that IXC tells by its status alone has the date of the last change of that status.
void FillEnd(Record& record, contract::v1::Contract& contract) {
  using contract::v1::Contract;
  const std::string status = record.Text("status", "lifecycle");
  const bool ended = status == "I" || status == "D" || status == "N";
  std::optional<Day> end = record.Date("data_cancelamento", "end_date");
  if (ended && !end) {
    end = record.Date(status == "D"   ? "dt_ult_desiste"
                      : status == "N" ? "data_negativacao"
                                      : "dt_ult_inativacao",
                      "end_date");
  }
  // Without a day the row is refused: as a contract in force it would be charged.
  if (ended) contract.set_lifecycle(contract::v1::ENDED);
  if (!ended && end) {
    record.Flag("end_date", "END_NOT_TAKEN", end->ToString(), "the contract goes on in IXC");
    return;
  }
  if (!end) return;
  Set<Contract, &Contract::mutable_end_date>(end, contract);
  contract.set_end_kind(status == "D"   ? contract::v1::WITHDRAWN
                        : status == "N" ? contract::v1::TERMINATED_FOR_DEBT
                                        : contract::v1::CANCELLED);
  contract.set_end_reason(record.Text("motivo_cancelamento", "obs_cancelamento", "end_reason"));
}

void FillContract(std::map<std::string, std::string> values, google::protobuf::Message* message) {
  using contract::v1::Contract;
  auto& row = *static_cast<contract::v1::ImportContractsRequest::Row*>(message);
  Record record(std::move(values), *row.mutable_flags());
  Contract& contract = *row.mutable_contract();
  contract.set_external_id(record.Text("id", "external_id"));
  row.set_client_external_id(record.Text("id_cliente", "client_external_id"));
  row.set_plan_code(record.Text("id_vd_contrato", "plan_code"));
  contract.set_description(record.Text("contrato", "description"));
  const auto activation = record.Date("data_ativacao", "activation_date");
  const auto base = record.Date("data", "financial_base_date");
  Set<Contract, &Contract::mutable_activation_date>(activation, contract);
  Set<Contract, &Contract::mutable_financial_base_date>(base, contract);
  if (!activation) Set<Contract, &Contract::mutable_start_date>(base, contract);
  Set<Contract, &Contract::mutable_renewal_date>(record.Date("data_renovacao", "renewal_date"),
                                                 contract);
  Set<Contract, &Contract::mutable_paid_until_date>(record.Date("pago_ate_data", "paid_until_date"),
                                                    contract);
  FillEnd(record, contract);
  int months = 0;
  if (absl::SimpleAtoi(record.Text("fidelidade", "loyalty_months"), &months) && months > 0) {
    contract.set_loyalty_months(months);
  }
  int billing_day = 0;
  if (absl::SimpleAtoi(record.Text("dia_fixo_vencimento", "billing_day"), &billing_day) &&
      billing_day > 0) {
    contract.set_billing_day(billing_day);
  }
  contract.set_inclusion_reason(record.Text("motivo_inclusao", "inclusion_reason"));
  static const std::map<std::string, bool> kStatuses = {
      {"P", true}, {"A", true}, {"I", true}, {"N", true}, {"D", true}};
  (void)record.Code("status", "lifecycle", kStatuses);
  // A pré-contrato was agreed, and is not in force yet.
  if (record.Text("status", "lifecycle") == "P") contract.set_lifecycle(contract::v1::DRAFT);
  if (record.Text("status_internet", "access") != "A") {
    record.Keep("status_internet", "ACCESS_KEPT", "the state of access in IXC");
  }
  if (record.Text("status_velocidade", "access") != "N") {
    record.Keep("status_velocidade", "ACCESS_KEPT", "the state of the speed in IXC");
  }
  record.Keep("nao_bloquear_ate", "KEPT", "not to be blocked until then in IXC");
  record.Keep("id_vendedor", "KEPT", "the seller in IXC");
}

}  // namespace

const Table& Clients() {
  static const Table table{.fields = {"display_name",
                                      "trade_name",
                                      "social_name",
                                      "kind",
                                      "tax_id",
                                      "identity_documents",
                                      "birth_date",
                                      "sex",
                                      "email",
                                      "mobile_phone",
                                      "phone",
                                      "address",
                                      "registration_date"},
                           .fill = &FillClient};
  return table;
}

const Table& Contracts() {
  static const Table table{.fields = {}, .fill = &FillContract};
  return table;
}

}  // namespace vinculo::ctl::ixc
