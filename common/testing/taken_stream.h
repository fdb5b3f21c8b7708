#pragma once
#include <coroutine>
#include <vector>

#include "common/rpc/stream.h"
#include "common/testing/loop.h"

namespace vinculo::testing {

// Takes what a handler streams.
template <class Message>
class TakenStream final : public rpc::Wire {
 public:
  explicit TakenStream(Loop& loop) : loop_(loop) {}
  void StartRead(google::protobuf::Message*, std::coroutine_handle<>) override {}
  void StartWrite(const google::protobuf::Message& message,
                  std::coroutine_handle<> waiter) override {
    messages.push_back(static_cast<const Message&>(message));
    loop_.Post(waiter);
  }
  bool wire_ok() const override { return true; }
  absl::Status read_status() const override { return absl::OkStatus(); }

  std::vector<Message> messages;

 private:
  Loop& loop_;
};

}  // namespace vinculo::testing
