#pragma once

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/gateway/http/headers.h"

namespace vinculo::gateway {

struct HttpReply {
  int status = 0;  // 0: no answer came
  Headers headers;
  std::string body;  // as sent: still compressed where Content-Encoding says so
  // Whether the body ended as its framing says.
  bool whole = false;
};

// A client that sends exactly the bytes it is told, to 127.0.0.1, for tests of the server. Waits at
// most 20 seconds for anything.
class HttpConnection {
 public:
  // `receive_buffer` in bytes makes a slow reader slow; 0 leaves the system's.
  explicit HttpConnection(int port, int receive_buffer = 0);
  ~HttpConnection();
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;

  void Send(absl::string_view bytes);
  HttpReply Read(bool head = false);
  // The bytes that come next, at most so many; empty when the peer closed.
  std::string ReadSome(size_t most);
  // Whether the peer closed, before the time is over.
  bool ClosedWithin(absl::Duration time);
  void Close();

 private:
  bool Fill();

  int socket_ = -1;
  std::string input_;
};

// One request on a connection of its own.
HttpReply Get(int port,
              absl::string_view target,
              const std::vector<std::pair<std::string, std::string>>& headers = {});

// A form as browsers send it: its fields are escaped already.
HttpReply Post(int port,
               absl::string_view target,
               absl::string_view form,
               const std::vector<std::pair<std::string, std::string>>& headers = {});

std::string Gunzip(absl::string_view bytes);

}  // namespace vinculo::gateway
