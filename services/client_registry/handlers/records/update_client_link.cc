#include <utility>
#include <vector>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/filter/field_mask.h"
#include "services/client_registry/domain/records/link_overlap.h"
#include "services/client_registry/domain/records/of_age.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"
#include "services/client_registry/handlers/records/convert_client_link.h"
#include "services/client_registry/handlers/records/recorded_client.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/records/client_link_repository.h"

namespace vinculo::client_registry {

Task<pb::ClientLink> UpdateClientLink(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::UpdateClientLinkRequest& req) {
  CO_ASSIGN_OR_RETURN(
      const Uuid id,
      ParseName(kClientLinkCollection, req.client_link().name(), "client_link.name"));

  co_return co_await deps.db.WriteOnce(call, [&call, &req, id](db::Tx& tx) -> Task<pb::ClientLink> {
    ClientLinkRepository links(tx);
    ClientRepository clients(tx);
    CO_ASSIGN_OR_RETURN(ClientLink link, co_await links.GetForUpdate(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.client_link().etag(), link.version));
    CO_RETURN_IF_ERROR((co_await GetRecordedClient(tx, link.fields.client)).status());

    pb::ClientLink patched = ToProto(link);
    CO_RETURN_IF_ERROR(filter::ApplyMask(req.update_mask(), req.client_link(), patched).status());
    errors::FieldViolations violations;
    ClientLinkFields fields =
        CheckedLink(FromProto(patched, link.fields.first_on, violations), violations);
    CO_RETURN_IF_ERROR(violations.ToStatus());
    if (fields == link.fields) co_return ToProto(link);

    link.fields = std::move(fields);
    link.version += 1;
    link.updated_at = call.now();
    CO_ASSIGN_OR_RETURN(const Client related, co_await clients.Get(link.fields.related));
    CO_RETURN_IF_ERROR(CheckResponsibleOf(link.fields, related));
    CO_ASSIGN_OR_RETURN(const std::vector<ClientLink> others,
                        co_await links.OfKind(link.fields.client, link.fields.kind));
    CO_RETURN_IF_ERROR(CheckNoOverlap(link, others));
    links.Save(link);
    PublishChanged(tx, link);
    co_return ToProto(link);
  });
}

}  // namespace vinculo::client_registry
