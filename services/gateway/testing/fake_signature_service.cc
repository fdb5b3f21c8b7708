#include "services/gateway/testing/fake_signature_service.h"

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/base/check.h"
#include "common/documents/template.h"
#include "common/errors/errors.h"
#include "services/gateway/testing/grpc_status.h"

namespace vinculo::gateway {
namespace {

namespace v1 = ::vinculo::contract::v1;

v1::ViewSignatureRequestResponse Sent(v1::SignatureRequest::Means means) {
  v1::ViewSignatureRequestResponse seen;
  seen.set_display_name("Contrato de prestação de serviço");
  std::string body =
      "<h1>Contrato</h1><p style=\"text-align: justify\">Ana Souza &lt;cliente&gt;</p>";
  for (int clause = 1; clause <= 12; ++clause) {
    absl::StrAppend(
        &body,
        "<h2>Cláusula ",
        clause,
        "</h2><p>O serviço é prestado como o plano contratado descreve, por R$ 99,90 ao "
        "mês, com vencimento no dia 10.</p>");
  }
  seen.set_html(documents::AsPage("Contrato", "pt-BR", body));
  seen.set_document_sha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  seen.set_signer_display_name("Ana \"Zé\" <Souza>");
  seen.set_masked_tax_id("***.444.777-**");
  seen.set_means(means);
  seen.set_state(v1::SignatureRequest::SENT);
  seen.mutable_expire_date()->set_year(2026);
  seen.mutable_expire_date()->set_month(12);
  seen.mutable_expire_date()->set_day(7);
  if (means == v1::SignatureRequest::ADVANCED) seen.set_masked_contact("a***@example.com");
  return seen;
}

bool IsOpen(const v1::ViewSignatureRequestResponse& seen) {
  return seen.state() <= v1::SignatureRequest::VIEWED;
}

absl::Status NotOpen() {
  return errors::FailedPrecondition("SIGNATURE_STATE", "the signer has answered");
}

void Answered(v1::SignatureRequest::State state,
              v1::ViewSignatureRequestResponse& seen,
              v1::SigningAnswer& answer) {
  seen.set_state(state);
  seen.mutable_answer_time()->set_seconds(1795345950);  // 2026-11-22T11:12:30Z
  answer.set_state(state);
  answer.set_request_state(state);
}

}  // namespace

FakeSignatureService::FakeSignatureService() {
  links_[kSimple] = Sent(v1::SignatureRequest::SIMPLE);
  links_[kAdvanced] = Sent(v1::SignatureRequest::ADVANCED);
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port_);
  builder.RegisterService(this);
  server_ = builder.BuildAndStart();
  VINCULO_CHECK(server_ != nullptr);
}

FakeSignatureService::~FakeSignatureService() {
  server_->Shutdown(absl::ToChronoTime(absl::Now()));
  server_->Wait();
}

std::string FakeSignatureService::address() const { return absl::StrCat("127.0.0.1:", port_); }

int FakeSignatureService::CallsOf(const std::string& method) const {
  absl::MutexLock lock(&mutex_);
  const auto it = calls_.find(method);
  return it == calls_.end() ? 0 : it->second;
}

v1::SigningSource FakeSignatureService::LastSource() const {
  absl::MutexLock lock(&mutex_);
  return source_;
}

std::multimap<std::string, std::string> FakeSignatureService::LastMetadata() const {
  absl::MutexLock lock(&mutex_);
  return metadata_;
}

std::string FakeSignatureService::LastReason() const {
  absl::MutexLock lock(&mutex_);
  return reason_;
}

absl::StatusOr<FakeSignatureService::Seen*> FakeSignatureService::Begin(
    const std::string& method,
    const grpc::ServerContext* context,
    const std::string& token,
    const v1::SigningSource& source) {
  ++calls_[method];
  source_ = source;
  metadata_.clear();
  for (const auto& [name, value] : context->client_metadata()) {
    metadata_.emplace(std::string(name.data(), name.size()),
                      std::string(value.data(), value.size()));
  }
  if (!failure.ok()) return failure;
  const auto it = links_.find(token);
  if (it == links_.end()) return errors::FailedPrecondition("LINK_REFUSED", "not valid");
  return &it->second;
}

grpc::Status FakeSignatureService::ViewSignatureRequest(
    grpc::ServerContext* context, const v1::ViewSignatureRequestRequest* request, Seen* response) {
  absl::MutexLock lock(&mutex_);
  const auto seen = Begin("ViewSignatureRequest", context, request->token(), request->source());
  if (!seen.ok()) return ToGrpc(seen.status());
  if ((*seen)->state() == v1::SignatureRequest::SENT) {
    (*seen)->set_state(v1::SignatureRequest::VIEWED);
  }
  *response = **seen;
  return grpc::Status::OK;
}

grpc::Status FakeSignatureService::RequestSigningCode(grpc::ServerContext* context,
                                                      const v1::RequestSigningCodeRequest* request,
                                                      v1::RequestSigningCodeResponse* response) {
  absl::MutexLock lock(&mutex_);
  const auto seen = Begin("RequestSigningCode", context, request->token(), request->source());
  if (!seen.ok()) return ToGrpc(seen.status());
  if (!IsOpen(**seen)) return ToGrpc(NotOpen());
  if ((*seen)->code_requested()) {
    return ToGrpc(
        errors::ResourceExhausted("TOO_MANY_ATTEMPTS", "a moment ago", absl::Seconds(40)));
  }
  (*seen)->set_code_requested(true);
  response->set_masked_contact((*seen)->masked_contact());
  return grpc::Status::OK;
}

grpc::Status FakeSignatureService::SignDocument(grpc::ServerContext* context,
                                                const v1::SignDocumentRequest* request,
                                                v1::SigningAnswer* response) {
  absl::MutexLock lock(&mutex_);
  const auto seen = Begin("SignDocument", context, request->token(), request->source());
  if (!seen.ok()) return ToGrpc(seen.status());
  if (request->document_sha256() != (*seen)->document_sha256()) {
    return ToGrpc(errors::Aborted("DOCUMENT_DIFFERS", "another text"));
  }
  const bool code_ok =
      (*seen)->means() == v1::SignatureRequest::SIMPLE || request->code() == "123456";
  if (request->tax_id() != "111.444.777-35" || !code_ok) {
    return ToGrpc(errors::FailedPrecondition("SIGNER_NOT_CONFIRMED", "not the signer's"));
  }
  if (!IsOpen(**seen)) return ToGrpc(NotOpen());
  Answered(v1::SignatureRequest::SIGNED, **seen, *response);
  return grpc::Status::OK;
}

grpc::Status FakeSignatureService::RefuseDocument(grpc::ServerContext* context,
                                                  const v1::RefuseDocumentRequest* request,
                                                  v1::SigningAnswer* response) {
  absl::MutexLock lock(&mutex_);
  const auto seen = Begin("RefuseDocument", context, request->token(), request->source());
  if (!seen.ok()) return ToGrpc(seen.status());
  reason_ = request->reason();
  if (reason_.size() > 200) {
    errors::FieldViolations violations;
    violations.Add("reason", "TEXT_TOO_LONG", "at most 200 characters");
    return ToGrpc(violations.ToStatus());
  }
  if (!IsOpen(**seen)) return ToGrpc(NotOpen());
  Answered(v1::SignatureRequest::REFUSED, **seen, *response);
  return grpc::Status::OK;
}

}  // namespace vinculo::gateway
