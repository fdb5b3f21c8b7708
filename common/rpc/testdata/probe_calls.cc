#include "common/rpc/testdata/probe_calls.h"

#include "absl/time/clock.h"

namespace vinculo::rpc {

namespace pb = ::vinculo::probe::v1;

absl::Status EchoAs(ProbeServer& server,
                    const std::string& actor,
                    const pb::EchoRequest& request,
                    pb::EchoResponse* response) {
  grpc::ClientContext context;
  if (!actor.empty()) context.AddMetadata("vinculo-actor", actor);
  context.AddMetadata("x-request-id", "call-7");
  context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Seconds(20)));
  return FromGrpc(server.NewStub()->Echo(&context, request, response));
}

absl::Status Echo(ProbeServer& server, const std::string& text) {
  pb::EchoRequest request;
  request.set_text(text);
  pb::EchoResponse response;
  return EchoAs(server, "ana", request, &response);
}

}  // namespace vinculo::rpc
