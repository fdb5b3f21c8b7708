#include "services/fidelity/clients/contract_feed.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <pqxx/pqxx>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/feed/newest.h"
#include "common/feed/publish.h"
#include "common/rpc/convert.h"
#include "services/fidelity/domain/contract_term.h"
#include "services/fidelity/storage/alert_repository.h"
#include "services/fidelity/storage/sql.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/fidelity/v1/alert_events.pb.h"

namespace vinculo::fidelity {
namespace {

namespace contract = ::vinculo::contract::v1;

constexpr char kFollower[] = "system/contract feed";
// An alert never changes: it fires, and is there.
constexpr int64_t kRemovedVersion = 2;

absl::StatusOr<std::optional<Day>> DayOf(bool present, const google::type::Date& date) {
  if (!present) return std::nullopt;
  ASSIGN_OR_RETURN(const Day day, FromProto("date", date));
  return day;
}

absl::StatusOr<ContractTerm> TermOf(int64_t version, const contract::Contract& from) {
  ContractTerm term{.lifecycle = static_cast<Lifecycle>(from.lifecycle()), .version = version};
  ASSIGN_OR_RETURN(term.contract, ParseName("contracts/", from.name()));
  ASSIGN_OR_RETURN(term.client, ParseName("clients/", from.client()));
  ASSIGN_OR_RETURN(term.activated_on, DayOf(from.has_activation_date(), from.activation_date()));
  ASSIGN_OR_RETURN(term.expires_on, DayOf(from.has_expiration_date(), from.expiration_date()));
  ASSIGN_OR_RETURN(term.ends_on, DayOf(from.has_end_date(), from.end_date()));
  return term;
}

using Newest = feed::Newest<ContractTerm>;

absl::Status Add(int64_t version, const contract::Contract& from, Newest& newest) {
  ASSIGN_OR_RETURN(const ContractTerm term, TermOf(version, from));
  newest.Add(term.contract, version, term);
  return absl::OkStatus();
}

template <class Message>
absl::Status AddOne(const feed::v1::Event& event, Newest& newest) {
  Message message;
  if (!event.payload().UnpackTo(&message)) return absl::OkStatus();
  return Add(event.version(), message.contract(), newest);
}

absl::Status Add(const feed::v1::Event& event, Newest& newest) {
  if (contract::ContractsImported imported; event.payload().UnpackTo(&imported)) {
    for (const contract::Contract& one : imported.contracts()) {
      RETURN_IF_ERROR(Add(1, one, newest));
    }
    return absl::OkStatus();
  }
  RETURN_IF_ERROR(AddOne<contract::ContractCreated>(event, newest));
  RETURN_IF_ERROR(AddOne<contract::ContractScheduled>(event, newest));
  RETURN_IF_ERROR(AddOne<contract::ContractActivated>(event, newest));
  RETURN_IF_ERROR(AddOne<contract::ContractEnded>(event, newest));
  RETURN_IF_ERROR(AddOne<contract::ContractReassigned>(event, newest));
  RETURN_IF_ERROR(AddOne<contract::ContractChanged>(event, newest));
  return AddOne<contract::ContractSnapshot>(event, newest);
}

absl::Status AddRemoved(const feed::v1::Event& event, std::vector<Uuid>& removed) {
  contract::ContractsRemoved message;
  if (!event.payload().UnpackTo(&message)) return absl::OkStatus();
  for (const std::string& name : message.contracts()) {
    ASSIGN_OR_RETURN(removed.emplace_back(), ParseName("contracts/", name));
  }
  return absl::OkStatus();
}

void SaveTerms(pqxx::transaction_base& tx, const Uuid& tenant, const Newest& newest) {
  db::TextArray ids, versions, clients, lifecycles, activations, expirations, ends;
  for (const auto& [id, known] : newest) {
    const ContractTerm& term = known.state;
    ids.Add(id);
    versions.Add(term.version);
    clients.Add(term.client);
    lifecycles.Add(static_cast<int>(term.lifecycle));
    activations.Add(term.activated_on);
    expirations.Add(term.expires_on);
    ends.Add(term.ends_on);
  }
  tx.exec_params(sql::kSaveContractTerms.text,
                 tenant.ToString(),
                 ids.ToString(),
                 versions.ToString(),
                 clients.ToString(),
                 lifecycles.ToString(),
                 activations.ToString(),
                 expirations.ToString(),
                 ends.ToString());
}

// Terms and alerts of contracts that are as if they had never been.
void Forget(pqxx::transaction_base& tx,
            const Uuid& tenant,
            const std::vector<Uuid>& contracts,
            absl::Time now) {
  db::TextArray ids;
  for (const Uuid& id : contracts) ids.Add(id);
  tx.exec_params(sql::kDeleteContractTerms.text, tenant.ToString(), ids.ToString());
  std::vector<std::unique_ptr<v1::AlertRemoved>> payloads;
  std::vector<feed::Fact> facts;
  for (const pqxx::row& row :
       tx.exec_params(sql::kDeleteAlerts.text, tenant.ToString(), ids.ToString())) {
    payloads.push_back(std::make_unique<v1::AlertRemoved>());
    payloads.back()->set_alert(FormatName(kAlerts, db::TextRow(row).GetUuid(0)));
    facts.push_back({.event = {.aggregate = payloads.back()->alert(),
                               .version = kRemovedVersion,
                               .occurred_at = now},
                     .payload = payloads.back().get()});
  }
  feed::Publish(tx, {.tenant = tenant, .actor = kFollower, .now = now}, facts);
}

}  // namespace

std::vector<std::string> ContractEventTypes() {
  return {contract::ContractCreated::descriptor()->full_name(),
          contract::ContractScheduled::descriptor()->full_name(),
          contract::ContractActivated::descriptor()->full_name(),
          contract::ContractEnded::descriptor()->full_name(),
          contract::ContractReassigned::descriptor()->full_name(),
          contract::ContractChanged::descriptor()->full_name(),
          contract::ContractsImported::descriptor()->full_name(),
          contract::ContractsRemoved::descriptor()->full_name(),
          contract::ContractSnapshot::descriptor()->full_name()};
}

absl::Status ContractFeed::Apply(pqxx::transaction_base& tx,
                                 const Uuid& tenant,
                                 absl::Span<const feed::v1::Event> events) {
  Newest newest;
  std::vector<Uuid> removed;
  for (const feed::v1::Event& event : events) {
    RETURN_IF_ERROR(Add(event, newest));
    RETURN_IF_ERROR(AddRemoved(event, removed));
  }
  if (!newest.empty()) SaveTerms(tx, tenant, newest);
  if (!removed.empty()) Forget(tx, tenant, removed, clock_.NowOf(tenant));
  return absl::OkStatus();
}

}  // namespace vinculo::fidelity
