#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/gateway/http/cancellation.h"
#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::gateway {

// The visitor of a signing page: no user of ours. Its link's token is all that it may show.
struct Visitor {
  std::string address;  // IP
  std::string user_agent;
  std::string request_id;  // of the HTTP request, for logs
  std::shared_ptr<Cancellation> cancellation;
};

// C-21. What signers may ask of the contract service, asked as the tenant's portal. Blocking;
// thread-safe. A call ends early with CANCELLED when the visitor goes away. Errors keep the
// payloads of common/errors.
class SigningClient {
 public:
  struct Options {
    // "127.0.0.1:50052" or "dns:///contract:50052".
    std::string address;
    // CA of the service's certificate (PEM), and our own pair where it asks for one. Empty:
    // plaintext.
    std::string tls_ca_file;
    std::string tls_cert_file;
    std::string tls_key_file;
    // The bearer token of the role portal, read again for every call. Empty: without
    // authentication, as `tenant`.
    std::string token_file;
    std::string tenant;
    absl::Duration call_timeout = absl::Seconds(30);
  };

  explicit SigningClient(const Options& options);
  ~SigningClient();

  // Each puts the visitor's address and user agent into the request's `source`.
  absl::StatusOr<contract::v1::ViewSignatureRequestResponse> View(
      const Visitor& visitor, contract::v1::ViewSignatureRequestRequest request) const;
  absl::StatusOr<contract::v1::RequestSigningCodeResponse> RequestCode(
      const Visitor& visitor, contract::v1::RequestSigningCodeRequest request) const;
  absl::StatusOr<contract::v1::SigningAnswer> Sign(const Visitor& visitor,
                                                   contract::v1::SignDocumentRequest request) const;
  absl::StatusOr<contract::v1::SigningAnswer> Refuse(
      const Visitor& visitor, contract::v1::RefuseDocumentRequest request) const;

 private:
  struct Channel;
  const absl::Duration call_timeout_;
  const std::unique_ptr<Channel> channel_;
};

}  // namespace vinculo::gateway
