#include <string>
#include <vector>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "common/privacy/erasure.h"
#include "services/client_registry/domain/deletable.h"
#include "services/client_registry/handlers/events.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/policy/tax_id_repository.h"
#include "services/client_registry/storage/privacy/personal_places.h"
#include "services/client_registry/storage/privacy/privacy_repository.h"

namespace vinculo::client_registry {
namespace {

// What its history and stored answers say of it goes as if it had been anonymised.
Task<void> ErasePerson(db::Tx& tx, const Client& client) {
  const privacy::Request request{.collection = kClientCollection,
                                 .subject = client.id,
                                 .at = tx.call().now(),
                                 .actor = tx.call().principal().actor,
                                 .reason = "deleted"};
  // Its own row is one more.
  CO_RETURN_IF_ERROR(co_await privacy::Erase(tx, request, PersonalPlaces(), 1));
  PrivacyRepository(tx).EraseImportFindings(client);
  co_return absl::OkStatus();
}

}  // namespace

Task<google::protobuf::Empty> DeleteClient(rpc::Call& call,
                                           const Deps& deps,
                                           const pb::DeleteClientRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kClientCollection, req.name()));
  co_return co_await deps.db.WriteOnce(
      call, [&req, id](db::Tx& tx) -> Task<google::protobuf::Empty> {
        ClientRepository clients(tx);
        CO_ASSIGN_OR_RETURN(const Client client, co_await clients.GetForUpdate(id));
        CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), client.version));
        CO_ASSIGN_OR_RETURN(const std::vector<std::string> references,
                            co_await clients.FindReferences(id));
        CO_RETURN_IF_ERROR(CheckDeletable(references));
        CO_RETURN_IF_ERROR(co_await ErasePerson(tx, client));
        clients.Delete(client);
        TaxIdRepository(tx).PassOn(client.fields.tax_id);
        PublishDeleted(tx, client);
        co_return google::protobuf::Empty();
      });
}

}  // namespace vinculo::client_registry
