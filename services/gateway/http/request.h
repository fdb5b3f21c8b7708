#pragma once

#include <memory>
#include <string>
#include <vector>

#include "services/gateway/http/cancellation.h"
#include "services/gateway/http/headers.h"
#include "services/gateway/http/query.h"

namespace vinculo::gateway {

// One HTTP request, as a handler sees it. Requests carry no body: every route reads.
struct Request {
  std::string method;
  // As received: "/v1/reports?lang=en".
  std::string target;
  Headers headers;
  // Identifies this request in logs, in answers and towards the services behind.
  std::string id;
  // Cancelled when the client goes away; lives as long as the request.
  std::shared_ptr<Cancellation> cancellation = std::make_shared<Cancellation>();

  // Filled in by the router.
  std::vector<std::string> captures;
  Query query;

  bool head() const { return method == "HEAD"; }
};

}  // namespace vinculo::gateway
