#include "services/gateway/handlers/signing/signing_page.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/substitute.h"
#include "common/documents/template.h"
#include "services/gateway/handlers/signing/signing_words.h"

namespace vinculo::gateway {
namespace {

namespace v1 = ::vinculo::contract::v1;
using documents::EscapeHtml;

std::string With(absl::string_view words, absl::string_view first) {
  return EscapeHtml(absl::Substitute(words, first));
}

std::string Attribute(absl::string_view name, absl::string_view value) {
  return absl::StrCat(" ", name, "=\"", EscapeHtml(value), "\"");
}

std::string Hidden(absl::string_view name, absl::string_view value) {
  return absl::StrCat(
      "<input type=\"hidden\"", Attribute("name", name), Attribute("value", value), ">");
}

std::string WrittenDay(const google::type::Date& day, Language language) {
  if (language == kEnglish) {
    return absl::StrCat(day.year(),
                        "-",
                        absl::Dec(day.month(), absl::kZeroPad2),
                        "-",
                        absl::Dec(day.day(), absl::kZeroPad2));
  }
  return absl::StrCat(absl::Dec(day.day(), absl::kZeroPad2),
                      "/",
                      absl::Dec(day.month(), absl::kZeroPad2),
                      "/",
                      day.year());
}

std::string WrittenInstant(const google::protobuf::Timestamp& at,
                           Language language,
                           const absl::TimeZone& zone) {
  const char* const format =
      language == kEnglish ? "%Y-%m-%d %H:%M (UTC%Ez)" : "%d/%m/%Y %H:%M (UTC%Ez)";
  return absl::FormatTime(format, absl::FromUnixSeconds(at.seconds()), zone);
}

std::string Page(const PageFrame& frame,
                 absl::string_view title,
                 absl::string_view navigation,
                 absl::string_view main) {
  return absl::StrCat("<!doctype html>\n<html",
                      Attribute("lang", frame.language),
                      "><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" "
                      "content=\"noindex\"><title>",
                      EscapeHtml(title),
                      "</title><link rel=\"stylesheet\"",
                      Attribute("href", frame.style_path),
                      "></head>\n<body><header><span class=\"mark\">Vínculo</span>",
                      navigation,
                      "</header>\n<main>",
                      main,
                      "</main></body></html>\n");
}

// One signer's page, piece by piece.
class Builder {
 public:
  Builder(const PageFrame& frame, const SigningPage& page, const absl::TimeZone& zone)
      : frame_(frame),
        page_(page),
        seen_(page.seen),
        zone_(zone),
        words_(SigningWordsIn(frame.language)) {}

  std::string Html() {
    const bool open = seen_.state() == v1::SignatureRequest::SENT ||
                      seen_.state() == v1::SignatureRequest::VIEWED;
    std::string main = absl::StrCat(Head(), Alert(), open ? "" : Answer(), Text());
    if (open) absl::StrAppend(&main, Recorded(), Code(), SignForm(), RefuseForm());
    return Page(
        frame_, absl::Substitute(words_.title, seen_.display_name()), OtherLanguage(), main);
  }

 private:
  bool advanced() const { return seen_.means() == v1::SignatureRequest::ADVANCED; }

  std::string OtherLanguage() const {
    const Language other = frame_.language == kEnglish ? kPortuguese : kEnglish;
    return absl::StrCat("<nav><a",
                        Attribute("href", SigningLink("/sign", page_.token, other)),
                        Attribute("lang", other),
                        Attribute("hreflang", other),
                        ">",
                        words_.other_language,
                        "</a></nav>");
  }

  std::string Head() const {
    return absl::StrCat(
        "<h1>",
        EscapeHtml(seen_.display_name()),
        "</h1><p class=\"quiet\">",
        EscapeHtml(absl::Substitute(words_.addressed_to,
                                    seen_.signer_display_name(),
                                    seen_.masked_tax_id(),
                                    WrittenDay(seen_.expire_date(), frame_.language))),
        "</p>");
  }

  std::string Alert() const {
    if (page_.alert.empty()) return "";
    return absl::StrCat("<p class=\"alert\" role=\"alert\">", EscapeHtml(page_.alert), "</p>");
  }

  std::string Answer() const {
    const std::string at = WrittenInstant(seen_.answer_time(), frame_.language, zone_);
    const bool is_signed = seen_.state() == v1::SignatureRequest::SIGNED;
    return absl::StrCat("<p class=\"answer\" role=\"status\">",
                        With(is_signed ? words_.signed_on : words_.refused_on, at),
                        is_signed ? absl::StrCat(" ", words_.keep_copy) : "",
                        "</p>");
  }

  std::string Text() const {
    const std::string link =
        Attribute("href", SigningLink("/sign/text", page_.token, frame_.language));
    return absl::StrCat("<section aria-labelledby=\"text\"><h2 id=\"text\">",
                        words_.text,
                        "</h2><iframe sandbox",
                        Attribute("title", words_.text),
                        Attribute("src", SigningLink("/sign/text", page_.token, frame_.language)),
                        "></iframe><p class=\"links\"><a target=\"_blank\" rel=\"noopener\"",
                        link,
                        ">",
                        words_.open_text,
                        "</a> <a",
                        link,
                        Attribute("download", "documento.html"),
                        ">",
                        words_.download_text,
                        "</a></p><p class=\"quiet\">",
                        words_.hash,
                        " <code>",
                        EscapeHtml(seen_.document_sha256()),
                        "</code></p></section>");
  }

  std::string Recorded() const {
    std::string items;
    const auto add = [&items](absl::string_view item) {
      absl::StrAppend(&items, "<li>", EscapeHtml(item), "</li>");
    };
    add(words_.recorded_times);
    add(words_.recorded_address);
    add(words_.recorded_document);
    if (advanced()) add(absl::Substitute(words_.recorded_code, seen_.masked_contact()));
    add(words_.recorded_text);
    return absl::StrCat("<section aria-labelledby=\"recorded\"><h2 id=\"recorded\">",
                        words_.recorded,
                        "</h2><ul>",
                        items,
                        "</ul><p class=\"quiet\">",
                        advanced() ? words_.advanced_means : words_.simple_means,
                        "</p></section>");
  }

  std::string Form(absl::string_view action, absl::string_view fields) const {
    return absl::StrCat("<form method=\"post\"",
                        Attribute("action", action),
                        ">",
                        Hidden("token", page_.token),
                        Hidden("request_id", page_.request_id),
                        Hidden("lang", frame_.language),
                        fields,
                        "</form>");
  }

  std::string Code() const {
    if (!advanced()) return "";
    const bool asked = seen_.code_requested();
    return absl::StrCat(
        "<section aria-labelledby=\"code-head\"><h2 id=\"code-head\">",
        words_.code,
        "</h2><p",
        asked ? " role=\"status\"" : "",
        ">",
        With(asked ? words_.code_sent : words_.code_explained, seen_.masked_contact()),
        "</p>",
        Form("/sign/code",
             absl::StrCat(
                 "<button>", asked ? words_.send_code_again : words_.send_code, "</button>")),
        "</section>");
  }

  std::string SignForm() const {
    std::string fields = absl::StrCat(
        Hidden("document_sha256", seen_.document_sha256()),
        "<label for=\"tax-id\">",
        words_.tax_id,
        "</label><input id=\"tax-id\" name=\"tax_id\" inputmode=\"numeric\" maxlength=\"18\" "
        "autocomplete=\"off\" aria-describedby=\"tax-id-hint\" required><p class=\"quiet\" "
        "id=\"tax-id-hint\">",
        With(words_.tax_id_hint, seen_.signer_display_name()),
        "</p>");
    if (advanced()) {
      absl::StrAppend(
          &fields,
          "<label for=\"code\">",
          words_.code,
          "</label><input id=\"code\" name=\"code\" inputmode=\"numeric\" "
          "pattern=\"[0-9]{6}\" maxlength=\"6\" autocomplete=\"one-time-code\" required>");
    }
    absl::StrAppend(&fields,
                    "<label class=\"check\"><input type=\"checkbox\" name=\"accept\" value=\"yes\" "
                    "required> ",
                    words_.accept,
                    "</label><button class=\"primary\">",
                    words_.sign_button,
                    "</button>");
    return absl::StrCat("<section aria-labelledby=\"sign\"><h2 id=\"sign\">",
                        words_.sign,
                        "</h2>",
                        Form("/sign", fields),
                        "</section>");
  }

  std::string RefuseForm() const {
    return absl::StrCat("<details",
                        page_.reason.empty() ? "" : " open",
                        "><summary>",
                        words_.refuse,
                        "</summary><p>",
                        words_.refuse_explained,
                        "</p>",
                        Form("/sign/refuse",
                             absl::StrCat("<label for=\"reason\">",
                                          words_.reason,
                                          "</label><textarea id=\"reason\" name=\"reason\" "
                                          "rows=\"3\" maxlength=\"200\">",
                                          EscapeHtml(page_.reason),
                                          "</textarea><button>",
                                          words_.refuse_button,
                                          "</button>")),
                        "</details>");
  }

  const PageFrame& frame_;
  const SigningPage& page_;
  const v1::ViewSignatureRequestResponse& seen_;
  const absl::TimeZone& zone_;
  const SigningWords& words_;
};

}  // namespace

std::string SigningPageHtml(const PageFrame& frame,
                            const SigningPage& page,
                            const absl::TimeZone& zone) {
  return Builder(frame, page, zone).Html();
}

std::string NoticePageHtml(const PageFrame& frame,
                           absl::string_view heading,
                           absl::string_view explanation) {
  return Page(
      frame,
      heading,
      "",
      absl::StrCat("<h1>", EscapeHtml(heading), "</h1><p>", EscapeHtml(explanation), "</p>"));
}

std::string SigningLink(absl::string_view path, absl::string_view token, Language language) {
  return absl::StrCat(path, "?token=", token, "&lang=", language);
}

}  // namespace vinculo::gateway
