#pragma once

#include <memory>
#include <string>
#include <vector>

#include "services/gateway/http/cancellation.h"
#include "services/gateway/http/headers.h"
#include "services/gateway/http/query.h"

namespace vinculo::gateway {

// One HTTP request, as a handler sees it.
struct Request {
  std::string method;
  // As received: "/v1/reports?lang=en".
  std::string target;
  Headers headers;
  // The fields of a form, as sent (application/x-www-form-urlencoded); no other body is read.
  std::string body;
  // The IP address of who is connected: the client, or the nearest proxy.
  std::string peer;
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
