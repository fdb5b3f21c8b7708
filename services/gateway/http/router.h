#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/gateway/http/request.h"
#include "services/gateway/http/response.h"

namespace vinculo::gateway {

// Takes a request to the handler of its path. GET, and HEAD answered as GET without the body; POST
// where a form is sent to it; OPTIONS says which, any other method is 405. Errors become JSON, and
// every answer gets the request's id and the security headers that its handler did not set itself.
// Immutable once serving, so thread-safe.
class Router {
 public:
  using Handler = std::function<absl::StatusOr<Response>(Request&)>;

  // `pattern` is a path whose segments are literal or "{}" (one non-empty segment, captured), which
  // may end in a literal suffix: "/v1/reports/{}.csv". The first pattern that matches wins.
  void Get(absl::string_view pattern, Handler handler);
  // Of a pattern with a GET or without.
  void Post(absl::string_view pattern, Handler handler);

  Response Serve(Request request) const;

 private:
  struct Route {
    std::string pattern;
    std::vector<std::string> segments;
    Handler get;
    Handler post;

    std::string Allow() const;
    // Of the method; none where it is not allowed.
    const Handler* Find(absl::string_view method) const;
  };

  Route& RouteOf(absl::string_view pattern);
  Response Dispatch(Request& request) const;

  std::vector<Route> routes_;
};

}  // namespace vinculo::gateway
