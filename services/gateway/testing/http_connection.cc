#include "services/gateway/testing/http_connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/base/check.h"

namespace vinculo::gateway {
namespace {

constexpr int kPatienceMs = 20'000;

bool Readable(int socket, int wait_ms) {
  pollfd wait{socket, POLLIN, 0};
  return poll(&wait, 1, wait_ms) > 0;
}

}  // namespace

HttpConnection::HttpConnection(int port, int receive_buffer) {
  socket_ = socket(AF_INET, SOCK_STREAM, 0);
  if (receive_buffer > 0) {
    setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof(receive_buffer));
  }
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  VINCULO_CHECK(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
}

HttpConnection::~HttpConnection() { Close(); }

void HttpConnection::Close() {
  if (socket_ >= 0) close(socket_);
  socket_ = -1;
}

void HttpConnection::Send(absl::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0) return;  // the peer closed; what it said is still to be read
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
}

bool HttpConnection::Fill() {
  if (!Readable(socket_, kPatienceMs)) return false;
  char bytes[16 << 10];
  const ssize_t got = recv(socket_, bytes, sizeof(bytes), 0);
  if (got <= 0) return false;
  input_.append(bytes, static_cast<size_t>(got));
  return true;
}

std::string HttpConnection::ReadSome(size_t most) {
  if (input_.empty() && !Fill()) return "";
  std::string bytes = input_.substr(0, most);
  input_.erase(0, most);
  return bytes;
}

bool HttpConnection::ClosedWithin(absl::Duration time) {
  const absl::Time end = absl::Now() + time;
  for (;;) {
    const auto left = static_cast<int>(absl::ToInt64Milliseconds(end - absl::Now()));
    if (left <= 0 || !Readable(socket_, left)) return false;
    char bytes[16 << 10];
    if (recv(socket_, bytes, sizeof(bytes), 0) <= 0) return true;
  }
}

HttpReply HttpConnection::Read(bool head) {
  HttpReply reply;
  size_t end;
  while ((end = input_.find("\r\n\r\n")) == std::string::npos) {
    if (!Fill()) return reply;
  }
  const std::vector<std::string> lines = absl::StrSplit(input_.substr(0, end), "\r\n");
  input_.erase(0, end + 4);
  VINCULO_CHECK(absl::SimpleAtoi(lines[0].substr(9, 3), &reply.status));
  for (size_t i = 1; i < lines.size(); ++i) {
    const std::pair<std::string, std::string> field =
        absl::StrSplit(lines[i], absl::MaxSplits(": ", 1));
    reply.headers.Add(field.first, field.second);
  }
  if (head || reply.status == 204 || reply.status == 304) {
    reply.whole = true;
    return reply;
  }
  if (absl::EqualsIgnoreCase(reply.headers.Get("Transfer-Encoding"), "chunked")) {
    for (;;) {
      size_t line;
      while ((line = input_.find("\r\n")) == std::string::npos) {
        if (!Fill()) return reply;
      }
      size_t size = std::stoul(input_.substr(0, line), nullptr, 16);
      input_.erase(0, line + 2);
      while (input_.size() < size + 2) {
        if (!Fill()) return reply;
      }
      reply.body += input_.substr(0, size);
      input_.erase(0, size + 2);
      if (size == 0) break;
    }
    reply.whole = true;
    return reply;
  }
  size_t length = 0;
  if (!absl::SimpleAtoi(reply.headers.Get("Content-Length"), &length)) {
    while (Fill()) {
    }
    reply.body = std::move(input_);
    return reply;
  }
  while (input_.size() < length) {
    if (!Fill()) break;
  }
  reply.whole = input_.size() >= length;
  reply.body = input_.substr(0, length);
  input_.erase(0, length);
  return reply;
}

HttpReply Get(int port,
              absl::string_view target,
              const std::vector<std::pair<std::string, std::string>>& headers) {
  HttpConnection connection(port);
  std::string request = absl::StrCat("GET ", target, " HTTP/1.1\r\nHost: localhost\r\n");
  for (const auto& [name, value] : headers) absl::StrAppend(&request, name, ": ", value, "\r\n");
  connection.Send(absl::StrCat(request, "Connection: close\r\n\r\n"));
  return connection.Read();
}

HttpReply Post(int port,
               absl::string_view target,
               absl::string_view form,
               const std::vector<std::pair<std::string, std::string>>& headers) {
  HttpConnection connection(port);
  std::string request = absl::StrCat("POST ",
                                     target,
                                     " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                     "application/x-www-form-urlencoded\r\nContent-Length: ",
                                     form.size(),
                                     "\r\n");
  for (const auto& [name, value] : headers) absl::StrAppend(&request, name, ": ", value, "\r\n");
  connection.Send(absl::StrCat(request, "Connection: close\r\n\r\n", form));
  return connection.Read();
}

std::string Gunzip(absl::string_view bytes) {
  z_stream stream{};
  VINCULO_CHECK(inflateInit2(&stream, 15 + 16) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int result = Z_OK;
  while (result == Z_OK) {
    char part[16 << 10];
    stream.next_out = reinterpret_cast<Bytef*>(part);
    stream.avail_out = sizeof(part);
    result = inflate(&stream, Z_NO_FLUSH);
    out.append(part, sizeof(part) - stream.avail_out);
  }
  inflateEnd(&stream);
  VINCULO_CHECK(result == Z_STREAM_END);
  return out;
}

}  // namespace vinculo::gateway
