#include <utility>
#include <vector>

#include "common/base/resource_name.h"
#include "common/base/started.h"
#include "common/errors/errors.h"
#include "common/rpc/limited_call.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/page/handlers.h"
#include "services/client_registry/handlers/page/page_draft.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/surviving_client.h"

namespace vinculo::client_registry {
namespace {

// In the order in which those that cannot be had are named.
constexpr PagePart kParts[] = {
    {"activity", "", "client_registry.activities.get", &AddActivity},
    {"contracts", "contract", "", &AddContracts},
    {"money", "", "client_registry.clients.get", &AddMoney},
    {"credits", "", "client_registry.clientCredits.get", &AddCredits},
    {"payment_cards", "", "client_registry.paymentCards.list", &AddPaymentCards},
    {"links", "", "client_registry.clientLinks.list", &AddLinks},
    {"contact_points", "", "client_registry.contactPoints.list", &AddContactPoints},
    {"engagement", "", "client_registry.presences.list", &AddEngagement},
    {"engagement.assessments", "", "client_registry.assessments.list", &AddAssessments},
    {"engagement.graduations", "", "client_registry.graduations.list", &AddGraduations},
    {"interactions", "", "client_registry.interactions.list", &AddInteractions},
    {"evolutions", "", "client_registry.evolutions.list", &AddEvolutions},
    {"documents", "", "client_registry.documents.list", &AddDocuments},
    {"alerts", "fidelity", "", &AddAlerts},
    {"history", "", "client_registry.history.list", &AddHistory},
};

absl::Status OwnPartsLate() {
  return errors::Unavailable("DATABASE_SLOW",
                             "the parts before it took all the time that a page has: ask for this "
                             "part alone");
}

// The parts of this service one after the other, so that a page holds one connection at a time.
Task<std::vector<absl::Status>> GatherOwn(PageDraft& draft, const rpc::LimitedCall& limited) {
  std::vector<absl::Status> gathered;
  for (const PagePart& part : kParts) {
    if (!part.service.empty()) continue;
    absl::Status status = co_await Gather(draft, part);
    if (absl::IsCancelled(status) && limited.late()) status = OwnPartsLate();
    gathered.push_back(std::move(status));
  }
  co_return gathered;
}

// Those of other services beside each other and beside the own ones; how each ended, in the order
// of kParts.
Task<std::vector<absl::Status>> GatherAll(PageDraft& draft, absl::Duration own_parts_max) {
  std::vector<Started<void>> asking;
  for (const PagePart& part : kParts) {
    if (!part.service.empty()) asking.emplace_back(Gather(draft, part));
  }
  rpc::LimitedCall limited(draft.call, own_parts_max);
  PageDraft own_draft{limited, draft.deps, draft.others, draft.read_mask, draft.client, draft.page};
  const absl::StatusOr<std::vector<absl::Status>> own = co_await GatherOwn(own_draft, limited);
  std::vector<absl::Status> asked;
  for (Started<void>& one : asking) asked.push_back(co_await one.Join());
  CO_RETURN_IF_ERROR(own.status());
  std::vector<absl::Status> gathered;
  auto next_own = own->begin();
  auto next_asked = asked.begin();
  for (const PagePart& part : kParts) {
    gathered.push_back(part.service.empty() ? *next_own++ : *next_asked++);
  }
  co_return gathered;
}

}  // namespace

Task<v1::ClientPage> GetClientPage(rpc::Call& call,
                                   const PageDeps& deps,
                                   const v1::GetClientPageRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  CO_RETURN_IF_ERROR(CheckReadMask(req.read_mask()));
  CO_ASSIGN_OR_RETURN(const Client client, co_await deps.registry.db.Read(call, [id](db::Tx& tx) {
    return GetSurvivingClient(tx, id);
  }));
  v1::ClientPage page;
  *page.mutable_client() = Shown(client);
  PageDraft draft{call, deps.registry, deps.others, req.read_mask(), client, page};
  CO_ASSIGN_OR_RETURN(const std::vector<absl::Status> gathered,
                      co_await GatherAll(draft, deps.own_parts_max));
  if (call.cancelled()) co_return absl::CancelledError("the caller went away");
  for (size_t i = 0; i < gathered.size(); ++i) NameUnavailable(draft, kParts[i], gathered[i]);
  co_return page;
}

}  // namespace vinculo::client_registry
