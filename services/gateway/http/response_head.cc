#include "services/gateway/http/response_head.h"

#include <boost/beast/http/status.hpp>

#include "absl/strings/str_cat.h"

namespace vinculo::gateway {
namespace {

namespace http = boost::beast::http;

absl::string_view NameOf(int status) {
  const auto name = http::obsolete_reason(static_cast<http::status>(status));
  return {name.data(), name.size()};
}

}  // namespace

std::string ResponseHead(const Response& response, const Framing& framing, absl::Time now) {
  std::string head =
      absl::StrCat("HTTP/1.1 ", response.status, " ", NameOf(response.status), "\r\n");
  for (const auto& [name, value] : response.headers) {
    absl::StrAppend(&head, name, ": ", value, "\r\n");
  }
  absl::StrAppend(&head,
                  "Date: ",
                  absl::FormatTime("%a, %d %b %Y %H:%M:%S GMT", now, absl::UTCTimeZone()),
                  "\r\n");
  if (framing.chunked) {
    absl::StrAppend(&head, "Transfer-Encoding: chunked\r\n");
  } else if (framing.content_length.has_value()) {
    absl::StrAppend(&head, "Content-Length: ", *framing.content_length, "\r\n");
  }
  if (!framing.keep_alive) {
    absl::StrAppend(&head, "Connection: close\r\n");
  } else if (!framing.http_1_1) {
    absl::StrAppend(&head, "Connection: keep-alive\r\n");
  }
  return absl::StrCat(head, "\r\n");
}

}  // namespace vinculo::gateway
