#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/filter/list_query.h"
#include "common/rpc/convert.h"
#include "services/client_registry/domain/birthdays.h"
#include "services/client_registry/handlers/clients_of_key.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/custom_fields/definitions.h"
#include "services/client_registry/handlers/handlers.h"
#include "services/client_registry/storage/client_list.h"
#include "services/client_registry/storage/client_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kDefaultOrder = "create_time";

using Birthdays = std::optional<std::vector<int32_t>>;

Task<Birthdays> BirthdaysOf(rpc::Call& call, const Deps& deps, const pb::ListClientsRequest& req) {
  if (!req.has_birthday_from() && !req.has_birthday_until()) co_return Birthdays();
  CO_ASSIGN_OR_RETURN(const Day first, vinculo::FromProto("birthday_from", req.birthday_from()));
  CO_ASSIGN_OR_RETURN(const Day last, vinculo::FromProto("birthday_until", req.birthday_until()));
  CO_ASSIGN_OR_RETURN(const policies::PolicyCache::Shared policies,
                      co_await deps.policies->Get(call, deps.db));
  CO_ASSIGN_OR_RETURN(std::vector<int32_t> birthdays,
                      BirthdaysBetween(first, last, LeapDayBirthdayOf(policies->Of(""))));
  co_return Birthdays(std::move(birthdays));
}

// A page token is good only for the list that it was made for.
std::string TokenScope(const rpc::Call& call, const pb::ListClientsRequest& req) {
  return absl::StrCat(call.method(),
                      " ",
                      req.birthday_from().ShortDebugString(),
                      " ",
                      req.birthday_until().ShortDebugString(),
                      req.show_merged() ? " merged" : "");
}

using Schema = std::shared_ptr<const filter::Schema>;

// Without custom fields it is the same for every tenant.
const Schema& OwnSchema() {
  static const auto& schema = *new Schema(std::make_shared<filter::Schema>(ClientListSchema({})));
  return schema;
}

Task<Schema> SchemaFor(rpc::Call& call, const Deps& deps, absl::string_view filter) {
  if (!NamesCustomFields(filter)) co_return OwnSchema();
  CO_ASSIGN_OR_RETURN(const std::vector<CustomField> custom_fields,
                      co_await ReadCustomFields(call, deps));
  co_return std::make_shared<const filter::Schema>(ClientListSchema(custom_fields));
}

pb::ListClientsResponse ToProto(const ClientPage& page) {
  pb::ListClientsResponse response;
  for (const Client& client : page.clients) *response.add_clients() = Shown(client);
  response.set_next_page_token(page.next_page_token);
  return response;
}

}  // namespace

Task<pb::ListClientsResponse> ListClients(rpc::Call& call,
                                          const Deps& deps,
                                          const pb::ListClientsRequest& req) {
  CO_ASSIGN_OR_RETURN(Birthdays birthdays, co_await BirthdaysOf(call, deps, req));
  CO_ASSIGN_OR_RETURN(const Schema schema, co_await SchemaFor(call, deps, req.filter()));
  const absl::string_view order_by = req.order_by();
  const std::string scope = TokenScope(call, req);
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(*schema,
                               *deps.page_tokens,
                               call.tenant(),
                               scope,
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kDefaultOrder : order_by}));
  CO_ASSIGN_OR_RETURN(std::optional<std::vector<Client>> of_key,
                      co_await ClientsOfKey(call, deps, req, query.page_size()));
  if (of_key) co_return ToProto(ClientPage{.clients = *std::move(of_key)});
  const ClientChoice choice{.archived_too = AsksForArchived(req.filter()),
                            .merged_too = req.show_merged(),
                            .birthdays = std::move(birthdays)};
  CO_ASSIGN_OR_RETURN(
      const ClientPage page,
      co_await deps.db.ReadLong(call, [&query, &choice](db::Tx& tx) -> Task<ClientPage> {
        ClientRepository clients(tx);
        co_return co_await clients.List(query, choice);
      }));
  co_return ToProto(page);
}

}  // namespace vinculo::client_registry
