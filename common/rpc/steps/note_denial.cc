#include "common/rpc/steps/note_denial.h"

#include "common/errors/errors.h"

namespace vinculo::rpc {
namespace {

// What the refusal names, else what the method asks for.
std::string PermissionOf(const ServerCall& call, const absl::Status& status) {
  for (const errors::Pair& pair : errors::MetadataOf(status)) {
    if (pair.key == "permission") return pair.value;
  }
  return call.info().permission;
}

}  // namespace

void NoteDenial(const ServerCall& call, const absl::Status& status) {
  DenialSink* const sink = call.denials();
  if (sink == nullptr || !absl::IsPermissionDenied(status) || call.info().open) return;
  sink->Add({.tenant = call.tenant(),
             .actor = call.principal().actor,
             .method = call.method(),
             .permission = PermissionOf(call, status),
             .call_id = call.call_id(),
             .request_id = call.request_id(),
             .at = call.arrived_at});
}

}  // namespace vinculo::rpc
