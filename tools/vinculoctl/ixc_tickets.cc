// IXC's support tickets.

#include "absl/strings/match.h"
#include "tools/vinculoctl/ixc_record.h"
#include "tools/vinculoctl/ixc_tables.h"
#include "vinculo/client_registry/v1/interaction_import_service.pb.h"

namespace vinculo::ctl::ixc {
namespace {

using client_registry::v1::Interaction;

// What the registry keeps of a contact (interaction_service.proto).
constexpr int kSubjectMax = 200;
constexpr int kNotesMax = 4000;

// What came of the ticket, as far as its two states say: `su_status` N new, P pending, EP in
// progress, S solved, C cancelled; `status` OSAB, OSAG and OSEX are those of a service order, which
// somebody else carries out.
Interaction::Outcome OutcomeOf(Record& record) {
  static const std::map<std::string, Interaction::Outcome> kOutcomes = {
      {"N", Interaction::OUTCOME_UNSPECIFIED},
      {"P", Interaction::OUTCOME_UNSPECIFIED},
      {"EP", Interaction::OUTCOME_UNSPECIFIED},
      {"S", Interaction::RESOLVED},
      {"C", Interaction::WITHDRAWN}};
  static const std::map<std::string, bool> kForwarded = {{"T", false},
                                                         {"C", false},
                                                         {"F", false},
                                                         {"EX", false},
                                                         {"OSAB", true},
                                                         {"OSAG", true},
                                                         {"OSEX", true}};
  const auto outcome = record.Code("su_status", "outcome", kOutcomes);
  const auto forwarded = record.Code("status", "outcome", kForwarded);
  if (outcome && *outcome != Interaction::OUTCOME_UNSPECIFIED) return *outcome;
  return forwarded.value_or(false) ? Interaction::FORWARDED : Interaction::OUTCOME_UNSPECIFIED;
}

void FillTicket(std::map<std::string, std::string> values, google::protobuf::Message* message) {
  auto& row = *static_cast<client_registry::v1::ImportInteractionsRequest::Row*>(message);
  Record record(std::move(values), *row.mutable_flags());
  Interaction& ticket = *row.mutable_interaction();
  ticket.set_external_id(record.Text("id", "external_id"));
  row.set_client_external_id(record.Text("id_cliente", "client_external_id"));
  // A zero date is none; anything else is read where the tenant's zone is known.
  const std::string created = record.Text("data_criacao", "contact_time");
  if (!absl::StartsWith(created, "0000") && !absl::StartsWith(created, "00/00")) {
    row.set_contact_time_local(created);
  }
  // A ticket is opened by the client, for support; by which channel only ids of other tables say.
  ticket.set_channel(Interaction::OTHER_CHANNEL);
  ticket.set_direction(Interaction::INBOUND);
  ticket.set_reason(Interaction::SUPPORT);
  ticket.set_outcome(OutcomeOf(record));
  ticket.set_subject(record.Line("titulo", "subject", kSubjectMax));
  ticket.set_notes(record.Lines("menssagem", "notes", kNotesMax));
  static const std::map<std::string, bool> kPriorities = {
      {"B", true}, {"M", true}, {"A", true}, {"C", true}};
  if (record.Code("prioridade", "prioridade", kPriorities)) {
    record.Keep("prioridade", "KEPT", "the priority in IXC");
  }
  record.Keep("id_contrato", "KEPT", "the contract in IXC");
  record.Keep("id_canal_atendimento", "KEPT", "the channel in IXC");
  record.Keep("id_assunto", "KEPT", "the subject in IXC");
  record.Keep("id_responsavel_tecnico", "KEPT", "who worked on it in IXC");
}

}  // namespace

const Table& Tickets() {
  static const Table table{.fields = {}, .fill = &FillTicket};
  return table;
}

}  // namespace vinculo::ctl::ixc
