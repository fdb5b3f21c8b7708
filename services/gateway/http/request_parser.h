#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "services/gateway/http/request.h"

namespace vinculo::gateway {

inline constexpr size_t kUrlBytesMax = 16 << 10;
inline constexpr size_t kHeaderBytesMax = 32 << 10;
inline constexpr size_t kBodyBytesMax = 16 << 10;

// Why a request is answered before a handler sees it.
struct Refusal {
  int status;
  absl::string_view reason;
  absl::string_view message;
};

struct ParsedRequest {
  Request request;  // without its id and its peer
  bool http_1_1 = true;
  bool keep_alive = true;  // what the client asked for; false where a body was left unread
  bool one_host = true;    // exactly one Host field
};

// Reads one request from the bytes of a connection: its line, its headers and the fields of a form.
class RequestParser {
 public:
  RequestParser();
  ~RequestParser();

  // Takes from the front of `input` what belongs to the request. A request that is refused leaves
  // unknown where the next one begins.
  std::optional<Refusal> Take(std::string& input);
  // Whether the whole request was taken; more bytes must come until then.
  bool whole() const { return whole_; }
  // Of a whole request, once.
  ParsedRequest Release();

 private:
  struct Message;

  bool HasForm() const;

  std::unique_ptr<Message> message_;
  bool first_line_read_ = false;
  bool whole_ = false;
};

}  // namespace vinculo::gateway
