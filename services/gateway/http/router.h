#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// Takes a request to the handler of its path. Every route reads: GET, and HEAD answered as GET
// without the body; OPTIONS says so, any other method is 405. Errors become JSON, and every answer
// gets the security headers and the request's id. Immutable once serving, so thread-safe.
class Router {
 public:
  using Handler = std::function<absl::StatusOr<Response>(Request&)>;

  // `pattern` is a path whose segments are literal or "{}" (one non-empty segment, captured), which
  // may end in a literal suffix: "/v1/reports/{}.csv". The first pattern that matches wins.
  void Get(absl::string_view pattern, Handler handler);

  Response Serve(Request request) const;

 private:
  struct Route {
    std::string pattern;
    std::vector<std::string> segments;
    Handler handler;
  };

  Response Dispatch(Request& request) const;

  std::vector<Route> routes_;
};

}  // namespace vinculo::gateway
