#pragma once
// The pages of a signing link, as HTML that needs no script. Whatever came from outside is escaped.

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/gateway/http/negotiation.h"
#include "vinculo/contract/v1/signature_service.pb.h"

namespace vinculo::gateway {

// What every page has.
struct PageFrame {
  Language language = kPortuguese;
  std::string style_path;  // of the style sheet
};

// What is shown to a signer whose link works.
struct SigningPage {
  std::string token;
  contract::v1::ViewSignatureRequestResponse seen;
  // Makes a form that is sent twice count once.
  std::string request_id;
  // What went wrong with the form that was sent; empty: nothing.
  std::string alert;
  // Why the signer refuses, as typed before something went wrong.
  std::string reason;
};

// The text, what is recorded, and the forms to sign and to refuse, or what the signer answered.
std::string SigningPageHtml(const PageFrame& frame,
                            const SigningPage& page,
                            const absl::TimeZone& zone);

// For who cannot be shown the text.
std::string NoticePageHtml(const PageFrame& frame,
                           absl::string_view heading,
                           absl::string_view explanation);

// "/sign?token=...&lang=en": of the page, or of what stands under it.
std::string SigningLink(absl::string_view path, absl::string_view token, Language language);

}  // namespace vinculo::gateway
