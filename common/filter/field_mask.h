#pragma once
// Update masks (AIP-134) over protobuf reflection.

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/message.h"

namespace vinculo::filter {

// Copies into `target` the fields of `patch` that `mask` names, and returns the paths whose value
// changed, sorted: empty when there was nothing to change.
//
// An empty mask names the top-level fields that are set in `patch`; "*" names all of them. A path
// may reach into singular messages ("address.city"). Fields declared OUTPUT_ONLY or IDENTIFIER keep
// the target's value, whatever the mask says; an IMMUTABLE field that would change is refused:
// FIELD_IMMUTABLE (with "*" it may be left out). A path that does not exist, or reaches into a
// repeated field, is a violation of "update_mask", FIELD_MASK_PATH, as is "*" beside other paths.
// All violations are answered together, and then the target is unchanged.
absl::StatusOr<std::vector<std::string>> ApplyMask(const google::protobuf::FieldMask& mask,
                                                   const google::protobuf::Message& patch,
                                                   google::protobuf::Message& target);

}  // namespace vinculo::filter
