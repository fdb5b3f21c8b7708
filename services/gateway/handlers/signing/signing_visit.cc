#include "services/gateway/handlers/signing/signing_visit.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/substitute.h"
#include "absl/time/clock.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/gateway/handlers/signing/signing_words.h"
#include "services/gateway/http/client_address.h"
#include "services/gateway/http/error_response.h"

namespace vinculo::gateway {
namespace {

namespace v1 = ::vinculo::contract::v1;

constexpr char kLinkRefused[] = "LINK_REFUSED";
constexpr char kTooManyAttempts[] = "TOO_MANY_ATTEMPTS";
// As SigningSource takes them.
constexpr size_t kAddressBytesMax = 100;
constexpr size_t kUserAgentBytesMax = 400;

// What no token looks like need not be asked for.
bool IsToken(absl::string_view token) {
  return token.size() == 43 && std::all_of(token.begin(), token.end(), [](char c) {
           return absl::ascii_isalnum(c) || c == '-' || c == '_';
         });
}

// Headers may hold any bytes; what is kept as evidence is text.
std::string Plain(absl::string_view text, size_t bytes_max) {
  std::string plain;
  for (const char c : text.substr(0, bytes_max)) plain += absl::ascii_isprint(c) ? c : '?';
  return plain;
}

Language LanguageOf(Query& fields, const Request& request) {
  const absl::StatusOr<Language> asked =
      NegotiateLanguage(fields.Take("lang"), request.headers.GetList("Accept-Language"));
  return asked.ok() ? *asked : kPortuguese;
}

// Whole minutes until the error says that one may try again.
int MinutesToWait(const absl::Status& error) {
  const Response response = ErrorResponse(error, "");
  int seconds = 60;
  if (!absl::SimpleAtoi(response.headers.Get("Retry-After"), &seconds)) return 1;
  return (seconds + 59) / 60;
}

bool IsOfReason(const absl::Status& error) {
  for (const auto& violation : errors::ViolationsOf(error)) {
    if (violation.field == "reason") return true;
  }
  return false;
}

// What a form was sent in vain for; empty: it was not the form's fault.
std::string AlertOf(const absl::Status& error,
                    const v1::ViewSignatureRequestResponse& seen,
                    const SigningWords& words) {
  const std::string reason = errors::ReasonOf(error);
  if (reason == "SIGNER_NOT_CONFIRMED") {
    const bool advanced = seen.means() == v1::SignatureRequest::ADVANCED;
    return std::string(advanced ? words.code_not_confirmed : words.not_confirmed);
  }
  if (reason == "NOT_ACCEPTED") return std::string(words.not_accepted);
  if (reason == "DOCUMENT_DIFFERS") return std::string(words.text_differs);
  if (reason == "SIGNATURE_STATE") return std::string(words.answered_already);
  if (reason == "INVALID_FIELDS") {
    return std::string(IsOfReason(error) ? words.reason_too_long : words.not_confirmed);
  }
  if (reason == kTooManyAttempts) return absl::Substitute(words.wait, MinutesToWait(error));
  return "";
}

}  // namespace

void SetPrivate(Response& response) {
  response.headers.Set("Cache-Control", "no-store");
  response.headers.Set("X-Robots-Tag", "noindex");
}

SigningVisit::SigningVisit(Request& request, Query fields, const SigningDeps& deps)
    : deps_(deps), fields_(std::move(fields)) {
  token_ = fields_.Take("token");
  frame_ = {.language = LanguageOf(fields_, request), .style_path = deps.style_path};
  visitor_ = {.address = Plain(ClientAddress(request, deps.proxies), kAddressBytesMax),
              .user_agent = Plain(request.headers.Get("User-Agent"), kUserAgentBytesMax),
              .request_id = request.id,
              .cancellation = request.cancellation};
  if (!deps.limit.Take(visitor_.address, absl::Now())) {
    limit_ = errors::ResourceExhausted(kTooManyAttempts, "too many requests", absl::Minutes(1));
  }
}

absl::Status SigningVisit::Check() const {
  RETURN_IF_ERROR(limit_);
  if (IsToken(token_)) return absl::OkStatus();
  return errors::FailedPrecondition(kLinkRefused, "the link is not valid");
}

absl::StatusOr<v1::ViewSignatureRequestResponse> SigningVisit::View() const {
  v1::ViewSignatureRequestRequest request;
  request.set_token(token_);
  return deps_.client.View(visitor_, std::move(request));
}

Response SigningVisit::PageOf(v1::ViewSignatureRequestResponse seen,
                              std::string alert,
                              std::string reason) const {
  const SigningPage page{.token = token_,
                         .seen = std::move(seen),
                         .request_id = deps_.new_request_id(),
                         .alert = std::move(alert),
                         .reason = std::move(reason)};
  return Html(page.alert.empty() ? 200 : 400, SigningPageHtml(frame_, page, deps_.time_zone));
}

Response SigningVisit::BackToPage() const {
  Response response;
  response.status = 303;
  response.headers.Set("Location", SigningLink("/sign", token_, frame_.language));
  SetPrivate(response);
  return response;
}

Response SigningVisit::Tell(const absl::Status& error, std::string reason) const {
  absl::StatusOr<v1::ViewSignatureRequestResponse> seen = View();
  if (!seen.ok()) return Notice(seen.status());
  std::string alert = AlertOf(error, *seen, SigningWordsIn(frame_.language));
  if (alert.empty()) return Notice(error);
  return PageOf(*std::move(seen), std::move(alert), std::move(reason));
}

Response SigningVisit::Notice(const absl::Status& error) const {
  const SigningWords& words = SigningWordsIn(frame_.language);
  const auto notice = [this](int status, absl::string_view heading, absl::string_view explained) {
    return Html(status, NoticePageHtml(frame_, heading, explained));
  };
  const std::string reason = errors::ReasonOf(error);
  if (reason == kLinkRefused || reason == "DOCUMENT_ERASED") {
    return notice(404, words.link_refused, words.link_refused_explained);
  }
  if (reason == "FORM_FOREIGN") return notice(403, words.link_refused, words.foreign_form);
  if (reason == kTooManyAttempts) {
    const int minutes = MinutesToWait(error);
    Response response = notice(429, words.too_often, absl::Substitute(words.wait, minutes));
    response.headers.Set("Retry-After", absl::StrCat(minutes * 60));
    return response;
  }
  // Nothing that the visitor could mend: the log says what it was.
  Response response = notice(503, words.not_now, words.not_now_explained);
  response.cause = error;
  return response;
}

Response SigningVisit::Html(int status, std::string body) const {
  Response response;
  response.status = status;
  response.headers.Set("Content-Type", "text/html; charset=utf-8");
  response.headers.Set("Content-Language", frame_.language);
  SetPrivate(response);
  response.body = std::move(body);
  return response;
}

}  // namespace vinculo::gateway
