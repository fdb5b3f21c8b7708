#include "services/gateway/http/own_form.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

// "https://example.com:8443" is of the host "example.com:8443"; TLS may end before us, so the
// scheme says nothing.
bool SameHost(absl::string_view origin, absl::string_view host) {
  const size_t scheme = origin.find("://");
  return scheme != absl::string_view::npos &&
         absl::EqualsIgnoreCase(origin.substr(scheme + 3), host);
}

}  // namespace

absl::StatusOr<Query> OwnForm(const Request& request) {
  const absl::string_view site = request.headers.Get("Sec-Fetch-Site");
  const absl::string_view origin = request.headers.Get("Origin");
  const bool site_ours = site.empty() || site == "same-origin" || site == "none";
  if (!site_ours || (!origin.empty() && !SameHost(origin, request.headers.Get("Host")))) {
    return errors::PermissionDenied("FORM_FOREIGN", "the form was sent by another site's page");
  }
  return Query::Parse(request.body);
}

}  // namespace vinculo::gateway
