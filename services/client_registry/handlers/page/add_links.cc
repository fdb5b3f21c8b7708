#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/handlers/records/client_link_handlers.h"

namespace vinculo::client_registry {
namespace {

constexpr int kLinksMax = 20;

}  // namespace

Task<void> AddLinks(PageDraft& draft) {
  v1::ListClientLinksRequest request;
  request.set_filter(absl::StrCat(OfClient(draft), " OR related_", OfClient(draft)));
  request.set_page_size(kLinksMax);
  *request.mutable_as_of_date() =
      vinculo::ToProto(CivilDay(draft.call.now(), draft.deps.time_zone));
  CO_ASSIGN_OR_RETURN(v1::ListClientLinksResponse answer,
                      co_await ListClientLinks(draft.call, draft.deps, request));
  auto& part = *draft.page.mutable_links();
  part.mutable_client_links()->Swap(answer.mutable_client_links());
  part.set_incomplete(!answer.next_page_token().empty());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
