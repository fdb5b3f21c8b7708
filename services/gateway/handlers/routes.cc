#include "services/gateway/handlers/handlers.h"

namespace vinculo::gateway {

void AddReportRoutes(Router& router, const Deps& deps) {
  const auto bind = [&deps](auto handler) {
    return [&deps, handler](Request& request) { return handler(request, deps); };
  };
  router.Get("/v1/reports", bind(&ListReports));
  router.Get("/v1/reports/{}.csv", bind(&DownloadReport));
  router.Get("/v1/reports/{}", bind(&GetReport));
  router.Get("/v1/reports/{}/rows", bind(&RunReport));
  router.Get("/v1/reports/{}/explain", bind(&ExplainReport));
  router.Get("/v1/suggestions/{}", bind(&SuggestValues));
}

}  // namespace vinculo::gateway
