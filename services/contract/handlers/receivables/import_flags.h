#pragma once
// What the importers of receivables and payments share.

#include <vector>

#include "common/errors/errors.h"
#include "common/imports/import.h"
#include "common/imports/reasons.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::contract {

// VALUE_NOT_TAKEN: what exists is left as it is, nothing else.
inline absl::Status OnlyLeaves(const imports::ImportStart& start) {
  if (start.on_existing == imports::ExistingRows::kLeave) return absl::OkStatus();
  return errors::InvalidField(
      "start.on_existing", imports::kValueNotTaken, "existing rows are left as they are");
}

inline void AddFlags(const google::protobuf::RepeatedPtrField<imports::v1::RowFlag>& told,
                     const Uuid& resource,
                     std::vector<imports::RowFinding>& flags) {
  for (const imports::v1::RowFlag& flag : told) {
    flags.push_back({.kind = imports::FindingKind::kFlag,
                     .field = flag.field(),
                     .reason = flag.reason(),
                     .message = flag.message(),
                     .raw_value = flag.raw_value(),
                     .resource = resource});
  }
}

}  // namespace vinculo::contract
