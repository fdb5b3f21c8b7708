#pragma once
// Makes requests of any type from a fuzzer's bytes, by reflection: mostly well formed, now and then
// with a value that a handler must refuse.

#include <cstdint>
#include <deque>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace vinculo::fuzz {

// The fuzzer's bytes as a row of decisions; zeros once they are used up.
class Decisions {
 public:
  explicit Decisions(absl::string_view bytes) : bytes_(bytes) {}
  uint8_t Byte();
  // 0 to bound - 1, of at most 65,536.
  uint32_t Below(uint32_t bound);
  // True once in so many.
  bool OneIn(uint32_t n) { return Below(n) == n - 1; }
  bool done() const { return bytes_.empty(); }

 private:
  absl::string_view bytes_;
};

// What services answered: their names, etags and page tokens make good fields of later requests.
class Memory {
 public:
  void Keep(const google::protobuf::Message& answer);
  // Empty while it knows nothing.
  std::string Pick(Decisions& decisions) const;

 private:
  std::deque<std::string> texts_;
};

void Fill(google::protobuf::Message& message, Decisions& decisions, const Memory& memory);

}  // namespace vinculo::fuzz
