#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"

namespace vinculo::imports {

// Where each external id of a stream came first, at constant memory: of an id 96 bits of hash
// are kept (two of 100,000,000 ids are mistaken for each other once in some ten trillion imports),
// and only of the first `ids_max` ids. A repetition of a later one is found by the database, as an
// id that exists already.
class FirstLines {
 public:
  static constexpr size_t kIdsMax = 2'000'000;  // about 55 MB

  explicit FirstLines(size_t ids_max = kIdsMax)
      : ids_max_(ids_max), index_(0, Hash{&seen_}, Equal{&seen_}) {}
  // The index points into what it indexes.
  FirstLines(const FirstLines&) = delete;
  FirstLines& operator=(const FirstLines&) = delete;

  // The earlier line with this id; otherwise remembers the line.
  std::optional<int64_t> FindOrAdd(absl::string_view external_id, int64_t line);

 private:
  struct Seen {
    uint64_t fingerprint;
    uint32_t check;
    uint32_t line;
  };
  // Positions in `seen_`, found by the fingerprint there. A map of all three fields would take
  // twice the room while it grows, and the more of them are empty.
  struct Hash {
    using is_transparent = void;
    size_t operator()(uint64_t fingerprint) const { return fingerprint; }
    size_t operator()(uint32_t position) const { return (*seen)[position].fingerprint; }
    const std::deque<Seen>* seen;
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(uint32_t a, uint32_t b) const { return a == b; }
    bool operator()(uint32_t position, uint64_t fingerprint) const {
      return (*seen)[position].fingerprint == fingerprint;
    }
    const std::deque<Seen>* seen;
  };

  const size_t ids_max_;
  std::deque<Seen> seen_;
  absl::flat_hash_set<uint32_t, Hash, Equal> index_;
};

}  // namespace vinculo::imports
