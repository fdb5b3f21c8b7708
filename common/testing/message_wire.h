#pragma once
#include <coroutine>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "common/rpc/stream.h"
#include "common/testing/loop.h"

namespace vinculo::testing {

// A caller's stream: its messages, one after the other, and how it ends.
template <class Message>
class MessageWire final : public rpc::Wire {
 public:
  MessageWire(Loop& loop, std::vector<Message> messages, absl::Status end = absl::OkStatus())
      : loop_(loop), messages_(std::move(messages)), end_(std::move(end)) {}

  void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) override {
    ok_ = next_ < messages_.size();
    if (ok_) message->CopyFrom(messages_[next_++]);
    loop_.Post(waiter);
  }
  void StartWrite(const google::protobuf::Message&, std::coroutine_handle<>) override {}
  bool wire_ok() const override { return ok_; }
  absl::Status read_status() const override { return end_; }

 private:
  Loop& loop_;
  std::vector<Message> messages_;
  absl::Status end_;
  size_t next_ = 0;
  bool ok_ = true;
};

}  // namespace vinculo::testing
