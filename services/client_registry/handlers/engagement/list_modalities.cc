#include "common/filter/list_query.h"
#include "services/client_registry/handlers/engagement/convert_graduation.h"
#include "services/client_registry/handlers/engagement/handlers.h"
#include "services/client_registry/storage/engagement/graduation_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr absl::string_view kModalitiesOrder = "code";

}  // namespace

Task<pb::ListModalitiesResponse> ListModalities(rpc::Call& call,
                                                const Deps& deps,
                                                const pb::ListModalitiesRequest& req) {
  const absl::string_view order_by = req.order_by();
  CO_ASSIGN_OR_RETURN(
      const filter::ListQuery query,
      filter::ListQuery::Parse(ModalityListSchema(),
                               *deps.page_tokens,
                               call.tenant(),
                               call.method(),
                               {.page_size = req.page_size(),
                                .page_token = req.page_token(),
                                .filter = req.filter(),
                                .order_by = order_by.empty() ? kModalitiesOrder : order_by}));
  CO_ASSIGN_OR_RETURN(ModalityPage page,
                      co_await deps.db.ReadLong(call, [&query](db::Tx& tx) -> Task<ModalityPage> {
                        ModalityRepository modalities(tx);
                        co_return co_await modalities.List(query);
                      }));
  pb::ListModalitiesResponse response;
  for (const Modality& modality : page.modalities) *response.add_modalities() = ToProto(modality);
  response.set_next_page_token(std::move(page.next_page_token));
  co_return response;
}

}  // namespace vinculo::client_registry
