#include "common/rpc/wire_status.h"

#include "absl/strings/cord.h"
#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"

namespace vinculo::rpc {

absl::Status MaskInternal(const absl::Status& status, absl::string_view call_id) {
  if (status.code() != absl::StatusCode::kInternal && status.code() != absl::StatusCode::kUnknown &&
      status.code() != absl::StatusCode::kDataLoss) {
    return status;
  }
  absl::Status masked =
      absl::InternalError(absl::StrCat("internal error; quote the call id ", call_id));
  google::rpc::ErrorInfo info;
  info.set_reason("INTERNAL");
  info.set_domain("vinculo");
  (*info.mutable_metadata())["call_id"] = std::string(call_id);
  masked.SetPayload("type.googleapis.com/google.rpc.ErrorInfo",
                    absl::Cord(info.SerializeAsString()));
  return masked;
}

WireStatus ToWire(const absl::Status& status) {
  WireStatus wire;
  wire.code = static_cast<int>(status.code());
  wire.message = std::string(status.message());
  google::rpc::Status details;
  status.ForEachPayload([&](absl::string_view type_url, const absl::Cord& payload) {
    auto& any = *details.add_details();
    any.set_type_url(std::string(type_url));
    any.set_value(std::string(payload));
  });
  if (details.details_size() > 0) {
    details.set_code(wire.code);
    details.set_message(wire.message);
    wire.details = details.SerializeAsString();
  }
  return wire;
}

absl::Status FromWire(const WireStatus& wire) {
  absl::Status status(static_cast<absl::StatusCode>(wire.code), wire.message);
  google::rpc::Status details;
  if (!status.ok() && details.ParseFromString(wire.details)) {
    for (const auto& any : details.details()) {
      status.SetPayload(any.type_url(), absl::Cord(any.value()));
    }
  }
  return status;
}

}  // namespace vinculo::rpc
