#pragma once
// A bad network between a service and PostgreSQL: passes bytes on later, slower, not at all, or
// takes the answer to a chosen message away.

#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <thread>

namespace vinculo::e2e {

class Proxy {
 public:
  // Listens on a free port of loopback and connects each caller to the target port.
  explicit Proxy(int target_port);
  ~Proxy();
  Proxy(const Proxy&) = delete;

  int port() const { return port_; }

  // Every piece waits so long in each direction.
  void Delay(int milliseconds) { delay_ms_ = milliseconds; }
  // At most so many bytes a second in each direction of a connection; 0: no limit.
  void Throttle(int bytes_per_second) { bytes_per_second_ = bytes_per_second; }
  // Nothing passes until it is thawed; nobody is told.
  void Freeze(bool frozen) { frozen_ = frozen; }
  // From now on a message to PostgreSQL that holds this text is passed on; its answer is awaited,
  // kept back, and the connection closed: the commit happened and nobody heard of it. Empty: no
  // longer.
  void LoseAnswersTo(std::string text);
  int lost_answers() const { return lost_answers_; }

 private:
  struct Connection;
  void Accept();
  void PassOn(Connection& connection, bool to_server);
  bool Pace(size_t bytes);
  bool IsChosen(const std::string& bytes);

  const int target_port_;
  int port_ = 0;
  int listener_ = -1;
  std::atomic<bool> stop_{false};
  std::atomic<int> delay_ms_{0};
  std::atomic<int> bytes_per_second_{0};
  std::atomic<bool> frozen_{false};
  std::atomic<int> lost_answers_{0};
  std::mutex mutex_;
  std::string chosen_;
  std::list<Connection> connections_;
  std::thread accepting_;
};

}  // namespace vinculo::e2e
