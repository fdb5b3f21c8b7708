#include "common/rpc/steps/identify_call.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace vinculo::rpc {
namespace {

// What callers may put into our logs: 1 to 64 characters that need no quoting.
bool IsSafeId(absl::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isalnum(c) || c == '-' || c == '_' || c == '.' || c == ':';
  });
}

// "00-<32 hex>-<16 hex>-<2 hex>"; empty for anything else.
absl::string_view TraceIdOf(absl::string_view traceparent) {
  if (traceparent.size() != 55 || traceparent[2] != '-' || traceparent[35] != '-') return "";
  const absl::string_view id = traceparent.substr(3, 32);
  return std::all_of(id.begin(), id.end(), absl::ascii_isxdigit) ? id : "";
}

}  // namespace

absl::Status IdentifyCall(ServerCall& call) {
  const absl::string_view given = call.metadata("x-request-id");
  ServeContext& context = call.context();
  call.call_id_ = IsSafeId(given)
                      ? std::string(given)
                      : absl::StrCat(context.call_id_prefix, "-", absl::Hex(++context.calls));
  call.trace_id = std::string(TraceIdOf(call.metadata("traceparent")));
  // To the microsecond, as the database keeps it: what an answer says now, a later read says again.
  call.arrived_at = absl::FromUnixMicros(absl::ToUnixMicros(context.clock->Now()));
  call.now_ = call.arrived_at;
  return absl::OkStatus();
}

}  // namespace vinculo::rpc
