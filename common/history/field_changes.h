#pragma once
// How two states of a resource differ, field by field.

#include <optional>
#include <string>
#include <vector>

#include "google/protobuf/message.h"

namespace vinculo::history {

struct Change {
  std::string path;
  // None: nothing was there before, or it is not known what.
  std::optional<std::string> before;
  std::string after;

  bool operator==(const Change&) const = default;
};

// In the order of paths. What every change moves by itself (name, etag, times) is no change.
std::vector<Change> ChangesBetween(const google::protobuf::Message& before,
                                   const google::protobuf::Message& after);

// Of a state whose predecessor is not there: the fields under these paths, or all that are set.
std::vector<Change> ChangesTo(const google::protobuf::Message& after);
std::vector<Change> ChangesTo(const google::protobuf::Message& after,
                              const std::vector<std::string>& paths);

// One field as a change shows it. Empty where it is not set.
std::string TextOf(const google::protobuf::Message& message,
                   const google::protobuf::FieldDescriptor& field);

}  // namespace vinculo::history
