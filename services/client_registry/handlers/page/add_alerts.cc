#include "common/rpc/remote_service.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "vinculo/fidelity/v1/alert_service.pb.h"

namespace vinculo::client_registry {
namespace {

namespace fidelity = ::vinculo::fidelity::v1;

constexpr int kAlertsMax = 20;

}  // namespace

Task<void> AddAlerts(PageDraft& draft) {
  fidelity::ListAlertsRequest request;
  request.set_page_size(kAlertsMax);
  request.set_filter(OfClient(draft));
  CO_ASSIGN_OR_RETURN(fidelity::ListAlertsResponse answer,
                      co_await draft.others.fidelity->Ask<fidelity::ListAlertsResponse>(
                          draft.call, "vinculo.fidelity.v1.AlertService/ListAlerts", request));
  draft.page.mutable_alerts()->mutable_alerts()->Swap(answer.mutable_alerts());
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
