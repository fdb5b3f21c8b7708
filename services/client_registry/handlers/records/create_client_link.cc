#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "services/client_registry/domain/records/link_overlap.h"
#include "services/client_registry/domain/records/of_age.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/convert_client_link.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/records/client_link_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientLink> CreateClientLink(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateClientLinkRequest& req) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  errors::FieldViolations violations;
  ClientLinkFields fields =
      CheckedLink(FromProto(req.client_link(), today, violations), violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const ClientLink link{.id = deps.ids->Next(),
                        .fields = std::move(fields),
                        .created_at = call.now(),
                        .updated_at = call.now()};

  co_return co_await deps.db.WriteOnce(call, [&link](db::Tx& tx) -> Task<pb::ClientLink> {
    ClientLinkRepository links(tx);
    const ClientLinkFields& fields = link.fields;
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, fields.client)).status());
    CO_ASSIGN_OR_RETURN(const Client related, co_await GetRecordedClient(tx, fields.related));
    CO_RETURN_IF_ERROR(CheckResponsibleOf(fields, related));
    CO_ASSIGN_OR_RETURN(const std::vector<ClientLink> others,
                        co_await links.OfKind(fields.client, fields.kind));
    CO_RETURN_IF_ERROR(CheckNoOverlap(link, others));
    links.Insert(link);
    PublishChanged(tx, link);
    co_return ToProto(link);
  });
}

}  // namespace vinculo::client_registry
