#pragma once
// The streams that handlers hold. One operation at a time; both give back-pressure: an operation
// completes when the peer's flow control lets it.

#include <coroutine>
#include <cstdint>

#include "absl/status/status.h"
#include "google/protobuf/message.h"

namespace vinculo::rpc {

// The wire side of one call, as streams need it. Implemented by the server (and by tests).
class Wire {
 public:
  virtual ~Wire() = default;
  // Begin an operation; the coroutine is resumed when it is done.
  virtual void StartRead(google::protobuf::Message* message, std::coroutine_handle<> waiter) = 0;
  virtual void StartWrite(const google::protobuf::Message& message,
                          std::coroutine_handle<> waiter) = 0;
  // How the operation went: false after the last message, when the caller went away, or for a bad
  // message.
  virtual bool wire_ok() const = 0;
  // Ok after a whole stream; CANCELLED when the caller went away; INVALID_ARGUMENT for a bad
  // message.
  virtual absl::Status read_status() const = 0;
  // How many bytes the message read last had on the wire.
  virtual int64_t read_bytes() const { return 0; }
};

// The caller's messages, in order, each parsed and with its required fields present.
//   for (;;) {
//     const bool more = co_await in.Next(&message);
//     if (!more) break;
//     ...
//   }
//   CO_RETURN_IF_ERROR(in.status());
template <class M>
class Reader {
 public:
  explicit Reader(Wire& wire) : wire_(&wire) {}

  class NextAwaiter {
   public:
    NextAwaiter(Wire& wire, M* message) : wire_(wire), message_(message) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiter) { wire_.StartRead(message_, waiter); }
    bool await_resume() const { return wire_.wire_ok(); }

   private:
    Wire& wire_;
    M* message_;
  };

  // False: no further message; status() says why.
  NextAwaiter Next(M* message) { return NextAwaiter(*wire_, message); }
  // Ok only when the caller ended its stream properly. Ask before committing what the stream said.
  absl::Status status() const { return wire_->read_status(); }
  // Of the last message, on the wire.
  int64_t message_bytes() const { return wire_->read_bytes(); }

 private:
  Wire* wire_;
};

template <class M>
class Writer {
 public:
  explicit Writer(Wire& wire) : wire_(&wire) {}

  class WriteAwaiter {
   public:
    WriteAwaiter(Wire& wire, const M& message) : wire_(wire), message_(message) {}
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiter) { wire_.StartWrite(message_, waiter); }
    bool await_resume() const { return wire_.wire_ok(); }

   private:
    Wire& wire_;
    const M& message_;
  };

  // Serializes at once and waits until the transport took it. False: the caller went away; return
  // CANCELLED.
  WriteAwaiter Write(const M& message) { return WriteAwaiter(*wire_, message); }

 private:
  Wire* wire_;
};

}  // namespace vinculo::rpc
