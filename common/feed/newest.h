#pragma once
#include <cstdint>
#include <utility>

#include "absl/container/btree_map.h"
#include "common/base/uuid.h"

namespace vinculo::feed {

// The newest version of each resource among some events, for an applier that writes many at once.
// In one order: two writers do not deadlock.
template <class State>
class Newest {
 public:
  struct Version {
    int64_t version = 0;
    State state;
  };

  void Add(const Uuid& id, int64_t version, State state) {
    Version& newest = resources_[id];
    if (version > newest.version) newest = {version, std::move(state)};
  }

  bool empty() const { return resources_.empty(); }
  auto begin() const { return resources_.begin(); }
  auto end() const { return resources_.end(); }

 private:
  absl::btree_map<Uuid, Version> resources_;
};

}  // namespace vinculo::feed
