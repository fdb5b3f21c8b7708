#pragma once

#include <grpcpp/grpcpp.h>

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "vinculo/contract/v1/signature_service.grpc.pb.h"

namespace vinculo::gateway {

// C-21. A SignatureService in this process, on a port of its own, with two links: one of a SIMPLE
// request, one of an ADVANCED one whose code is 123456. Both are of Ana, CPF 111.444.777-35. It
// keeps who signed and refused, as the contract service does; other tokens are LINK_REFUSED.
class FakeSignatureService final : public contract::v1::SignatureService::Service {
 public:
  static constexpr char kSimple[] = "simple-0000000000000000000000000000000000_A";
  static constexpr char kAdvanced[] = "advanced-00000000000000000000000000000000_B";

  FakeSignatureService();
  ~FakeSignatureService() override;

  std::string address() const;

  // Not ok: every call fails with it.
  absl::Status failure;

  int CallsOf(const std::string& method) const;
  // Of the last call.
  contract::v1::SigningSource LastSource() const;
  std::multimap<std::string, std::string> LastMetadata() const;
  // Of the last call of RefuseDocument.
  std::string LastReason() const;

 private:
  using Seen = contract::v1::ViewSignatureRequestResponse;

  // The request behind a token, or why not.
  absl::StatusOr<Seen*> Begin(const std::string& method,
                              const grpc::ServerContext* context,
                              const std::string& token,
                              const contract::v1::SigningSource& source)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  grpc::Status ViewSignatureRequest(grpc::ServerContext*,
                                    const contract::v1::ViewSignatureRequestRequest*,
                                    Seen*) override;
  grpc::Status RequestSigningCode(grpc::ServerContext*,
                                  const contract::v1::RequestSigningCodeRequest*,
                                  contract::v1::RequestSigningCodeResponse*) override;
  grpc::Status SignDocument(grpc::ServerContext*,
                            const contract::v1::SignDocumentRequest*,
                            contract::v1::SigningAnswer*) override;
  grpc::Status RefuseDocument(grpc::ServerContext*,
                              const contract::v1::RefuseDocumentRequest*,
                              contract::v1::SigningAnswer*) override;

  mutable absl::Mutex mutex_;
  std::map<std::string, Seen> links_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, int> calls_ ABSL_GUARDED_BY(mutex_);
  contract::v1::SigningSource source_ ABSL_GUARDED_BY(mutex_);
  std::multimap<std::string, std::string> metadata_ ABSL_GUARDED_BY(mutex_);
  std::string reason_ ABSL_GUARDED_BY(mutex_);
  int port_ = 0;
  std::unique_ptr<grpc::Server> server_;
};

}  // namespace vinculo::gateway
