#include "services/gateway/http/request_parser.h"

#include <cstdint>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace vinculo::gateway {

namespace http = boost::beast::http;

namespace {

constexpr size_t kFirstLineMax = kUrlBytesMax + 32;

absl::string_view View(boost::string_view text) { return {text.data(), text.size()}; }

bool IsForm(absl::string_view content_type) {
  const absl::string_view type = content_type.substr(0, content_type.find(';'));
  return absl::EqualsIgnoreCase(absl::StripAsciiWhitespace(type),
                                "application/x-www-form-urlencoded");
}

Refusal RefusalOf(const boost::system::error_code& error) {
  if (error == http::error::header_limit) {
    return {431, "HEADERS_TOO_LONG", "the headers have at most 32 KiB"};
  }
  if (error == http::error::body_limit) {
    return {413, "BODY_TOO_LONG", "a body has at most 16 KiB"};
  }
  return {400, "REQUEST_MALFORMED", "this is not an HTTP/1.1 request"};
}

}  // namespace

struct RequestParser::Message {
  http::request_parser<http::string_body> parser;
};

RequestParser::RequestParser() : message_(std::make_unique<Message>()) {
  message_->parser.header_limit(static_cast<uint32_t>(kHeaderBytesMax));
  message_->parser.body_limit(kBodyBytesMax);
}

RequestParser::~RequestParser() = default;

std::optional<Refusal> RequestParser::Take(std::string& input) {
  if (!first_line_read_) {
    if (input.find('\n') >= kFirstLineMax) {
      if (input.size() < kFirstLineMax) return std::nullopt;
      return Refusal{414, "URL_TOO_LONG", "a URL has at most 16 KiB"};
    }
    first_line_read_ = true;
  }
  auto& parser = message_->parser;
  // The headers first, then the fields of a form.
  do {
    boost::system::error_code error;
    const size_t used = parser.put(boost::asio::const_buffer(input.data(), input.size()), error);
    input.erase(0, used);
    if (error == http::error::need_more) return std::nullopt;
    if (error) return RefusalOf(error);
    if (!parser.is_header_done()) return std::nullopt;
  } while (HasForm() && !parser.is_done() && !input.empty());
  whole_ = !HasForm() || parser.is_done();
  return std::nullopt;
}

bool RequestParser::HasForm() const {
  const auto& message = message_->parser.get();
  return message.method() == http::verb::post && !message_->parser.chunked() &&
         IsForm(View(message[http::field::content_type]));
}

ParsedRequest RequestParser::Release() {
  auto& parser = message_->parser;
  const auto& message = parser.get();
  ParsedRequest parsed{.http_1_1 = message.version() == 11,
                       .keep_alive = message.keep_alive(),
                       .one_host = message.count(http::field::host) == 1};
  parsed.request.method = std::string(View(message.method_string()));
  parsed.request.target = std::string(View(message.target()));
  for (const auto& field : message) {
    parsed.request.headers.Add(View(field.name_string()), View(field.value()));
  }
  if (HasForm()) {
    parsed.request.body = std::move(parser.get().body());
  } else if (parser.chunked() || parser.content_length().value_or(0) > 0) {
    parsed.keep_alive = false;
  }
  return parsed;
}

}  // namespace vinculo::gateway
