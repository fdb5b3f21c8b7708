#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace vinculo::imports {

// Where each external id of a stream came first, at constant memory: of an id 96 bits of hash
// are kept (two of 100,000,000 ids are mistaken for each other once in some ten trillion imports),
// and only of the first `ids_max` ids. A repetition of a later one is found by the database, as an
// id that exists already.
class FirstLines {
 public:
  static constexpr size_t kIdsMax = 2'000'000;  // about 70 MB

  explicit FirstLines(size_t ids_max = kIdsMax) : ids_max_(ids_max) {}

  // The earlier line with this id; otherwise remembers the line.
  std::optional<int64_t> FindOrAdd(absl::string_view external_id, int64_t line);

 private:
  struct Seen {
    uint32_t check;
    uint32_t line;
  };
  const size_t ids_max_;
  absl::flat_hash_map<uint64_t, Seen> seen_;
};

}  // namespace vinculo::imports
