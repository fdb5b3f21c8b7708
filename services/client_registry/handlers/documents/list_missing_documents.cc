#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/documents/handlers.h"
#include "services/client_registry/storage/documents/document_repository.h"

namespace vinculo::client_registry {
namespace {

v1::ListMissingDocumentsResponse::Missing ToProto(const MissingDocument& missing) {
  v1::ListMissingDocumentsResponse::Missing to;
  to.set_client(FormatName(kClientCollection, missing.client));
  to.set_client_display_name(missing.display_name);
  if (missing.expired_on) *to.mutable_expiration_date() = vinculo::ToProto(*missing.expired_on);
  return to;
}

}  // namespace

Task<v1::ListMissingDocumentsResponse> ListMissingDocuments(
    rpc::Call& call, const DocumentDeps& deps, const v1::ListMissingDocumentsRequest& req) {
  const auto kind = static_cast<DocumentKind>(req.kind());
  if (kind == DocumentKind::kUnspecified) {
    co_return errors::InvalidField(
        "kind", kDocumentKindRequired, "say which documents to look for");
  }
  Day day = CivilDay(call.now(), deps.time_zone);
  if (req.has_as_of_date()) {
    CO_ASSIGN_OR_RETURN(day, FromProto("as_of_date", req.as_of_date()));
  }
  // A page token is good for one kind and day.
  const std::string method =
      absl::StrCat(call.method(), "?", static_cast<int>(kind), "&", day.ToString());
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(MissingDocumentListSchema(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               method,
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "client_display_name"}));
  CO_ASSIGN_OR_RETURN(
      MissingDocumentPage page,
      co_await deps.db.ReadLong(call, [&query, kind, day](db::Tx& tx) -> Task<MissingDocumentPage> {
        DocumentRepository documents(tx);
        co_return co_await documents.ListMissing(query, kind, day);
      }));
  v1::ListMissingDocumentsResponse response;
  for (const MissingDocument& missing : page.clients) *response.add_clients() = ToProto(missing);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
