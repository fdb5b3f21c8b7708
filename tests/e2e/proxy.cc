#include "tests/e2e/proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace vinculo::e2e {
namespace {

constexpr int kLookMs = 20;
constexpr size_t kPiece = 16 << 10;

sockaddr_in Loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<uint16_t>(port));
  return address;
}

int ConnectTo(int port) {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in address = Loopback(port);
  if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) return fd;
  close(fd);
  return -1;
}

bool Readable(int fd) {
  pollfd look{fd, POLLIN, 0};
  return poll(&look, 1, kLookMs) > 0;
}

void WaitMs(int milliseconds) { poll(nullptr, 0, milliseconds); }

bool WriteAll(int fd, const std::string& bytes) {
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t n = send(fd, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (n <= 0) return false;
    at += static_cast<size_t>(n);
  }
  return true;
}

}  // namespace

struct Proxy::Connection {
  int client = -1;
  int server = -1;
  std::atomic<bool> chosen{false};  // the next answer is lost
  std::thread to_server;
  std::thread to_client;

  void Cut() const {
    shutdown(client, SHUT_RDWR);
    shutdown(server, SHUT_RDWR);
  }
};

Proxy::Proxy(int target_port) : target_port_(target_port) {
  listener_ = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = Loopback(0);
  socklen_t size = sizeof(address);
  bind(listener_, reinterpret_cast<const sockaddr*>(&address), size);
  listen(listener_, 64);
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  accepting_ = std::thread([this] { Accept(); });
}

Proxy::~Proxy() {
  stop_ = true;
  accepting_.join();
  close(listener_);
  for (Connection& connection : connections_) {
    connection.Cut();
    connection.to_server.join();
    connection.to_client.join();
    close(connection.client);
    close(connection.server);
  }
}

void Proxy::LoseAnswersTo(std::string text) {
  std::lock_guard<std::mutex> lock(mutex_);
  chosen_ = std::move(text);
}

bool Proxy::IsChosen(const std::string& bytes) {
  std::lock_guard<std::mutex> lock(mutex_);
  return !chosen_.empty() && bytes.find(chosen_) != std::string::npos;
}

void Proxy::Accept() {
  while (!stop_) {
    if (!Readable(listener_)) continue;
    const int client = accept(listener_, nullptr, nullptr);
    const int server = ConnectTo(target_port_);
    if (server < 0) {
      close(client);
      continue;
    }
    const int on = 1;
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    Connection& connection = connections_.emplace_back();
    connection.client = client;
    connection.server = server;
    connection.to_server = std::thread([this, &connection] { PassOn(connection, true); });
    connection.to_client = std::thread([this, &connection] { PassOn(connection, false); });
  }
}

// False when the proxy ends meanwhile.
bool Proxy::Pace(size_t bytes) {
  WaitMs(delay_ms_);
  const int limit = bytes_per_second_;
  if (limit > 0) WaitMs(static_cast<int>(bytes * 1000 / static_cast<size_t>(limit)));
  while (frozen_ && !stop_) WaitMs(kLookMs);
  return !stop_;
}

void Proxy::PassOn(Connection& connection, bool to_server) {
  const int from = to_server ? connection.client : connection.server;
  const int to = to_server ? connection.server : connection.client;
  std::string bytes;
  while (!stop_) {
    if (!Readable(from)) continue;
    bytes.resize(kPiece);
    const ssize_t n = read(from, bytes.data(), bytes.size());
    if (n <= 0) break;
    bytes.resize(static_cast<size_t>(n));
    if (!Pace(bytes.size())) break;
    if (to_server && IsChosen(bytes)) connection.chosen = true;
    if (!to_server && connection.chosen) {
      ++lost_answers_;
      break;
    }
    if (!WriteAll(to, bytes)) break;
  }
  connection.Cut();
}

}  // namespace vinculo::e2e
