#include "services/contract/handlers/row_parties.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {
namespace {

// The ids that parse; of the others the row's own check tells.
void AddId(absl::string_view collection, const std::string& name, absl::flat_hash_set<Uuid>& ids) {
  const absl::StatusOr<Uuid> id = ParseName(collection, name);
  if (id.ok()) ids.insert(*id);
}

template <class T>
std::vector<T> ListOf(const absl::flat_hash_set<T>& set) {
  return std::vector<T>(set.begin(), set.end());
}

}  // namespace

Task<void> RowParties::LookUp(absl::Span<const Row* const> rows) {
  CO_RETURN_IF_ERROR(co_await LookUpClients(rows));
  CO_RETURN_IF_ERROR(co_await LookUpPlans(rows));
  co_return absl::OkStatus();
}

Task<void> RowParties::LookUpClients(absl::Span<const Row* const> rows) {
  absl::flat_hash_set<Uuid> ids;
  absl::flat_hash_set<std::string> external_ids;
  for (const Row* row : rows) {
    if (!row->client_external_id().empty()) {
      external_ids.insert(row->client_external_id());
    } else {
      AddId(kClients, row->contract().client(), ids);
    }
  }
  clients_.clear();
  clients_by_external_id_.clear();
  if (ids.empty() && external_ids.empty()) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(
      const std::vector<ClientRef> refs,
      co_await AwaitClients(call_, deps_, patience_, ListOf(ids), ListOf(external_ids)));
  for (const ClientRef& ref : refs) {
    clients_.emplace(ref.id, ref.surviving);
    if (ref.external_id.empty()) continue;
    clients_by_external_id_.emplace(ref.external_id, ref.surviving);
  }
  co_return absl::OkStatus();
}

Task<void> RowParties::LookUpPlans(absl::Span<const Row* const> rows) {
  absl::flat_hash_set<Uuid> id_set;
  absl::flat_hash_set<std::string> code_set;
  for (const Row* row : rows) {
    if (!row->plan_code().empty()) {
      if (!plans_by_code_.contains(row->plan_code())) code_set.insert(row->plan_code());
    } else {
      AddId(kPlans, row->contract().plan(), id_set);
    }
  }
  absl::erase_if(id_set, [this](const Uuid& id) { return plans_.contains(id); });
  if (id_set.empty() && code_set.empty()) co_return absl::OkStatus();
  const std::vector<Uuid> ids = ListOf(id_set);
  const std::vector<std::string> codes = ListOf(code_set);
  CO_ASSIGN_OR_RETURN(
      std::vector<Plan> plans,
      co_await deps_.db.ReadLong(call_, [&ids, &codes](db::Tx& tx) -> Task<std::vector<Plan>> {
        PlanRepository repository(tx);
        co_return co_await repository.Find(ids, codes);
      }));
  for (Plan& plan : plans) {
    plans_by_code_.emplace(plan.code, plan.id);
    plans_.emplace(plan.id, std::move(plan));
  }
  co_return absl::OkStatus();
}

Uuid RowParties::ClientOf(const Row& row, errors::FieldViolations* violations) const {
  if (!row.client_external_id().empty()) {
    const auto found = clients_by_external_id_.find(row.client_external_id());
    if (found != clients_by_external_id_.end()) return found->second;
    violations->Add("client_external_id",
                    kClientUnknown,
                    absl::StrCat("the client registry has no client with the external id ",
                                 row.client_external_id()));
    return Uuid();
  }
  const Uuid client = ClientFromProto(row.contract(), violations);
  if (client.nil()) return client;
  const auto found = clients_.find(client);
  if (found != clients_.end()) return found->second;
  violations->Add("client", kClientUnknown, absl::StrCat("there is no ", row.contract().client()));
  return Uuid();
}

const Plan* RowParties::PlanOf(const Row& row, errors::FieldViolations* violations) const {
  Uuid id;
  if (!row.plan_code().empty()) {
    const auto found = plans_by_code_.find(row.plan_code());
    if (found == plans_by_code_.end()) {
      violations->Add("plan_code",
                      kPlanUnknown,
                      absl::StrCat("there is no plan with the code ", row.plan_code()));
      return nullptr;
    }
    id = found->second;
  } else {
    id = PlanFromProto(row.contract(), violations);
  }
  const auto found = plans_.find(id);
  if (found != plans_.end()) return &found->second;
  if (!id.nil()) {
    violations->Add("plan", kPlanUnknown, absl::StrCat("there is no ", row.contract().plan()));
  }
  return nullptr;
}

}  // namespace vinculo::contract
