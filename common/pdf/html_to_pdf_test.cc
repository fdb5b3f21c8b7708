// C-20. Documents as PDF.
#include "common/pdf/html_to_pdf.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/documents/template.h"
#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"

namespace vinculo::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Pdf(const std::string& body) {
  const absl::StatusOr<std::string> pdf =
      HtmlToPdf(documents::AsPage("Contrato", "pt-BR", body), "SHA-256 abc");
  EXPECT_THAT(pdf, testing::IsOk());
  return pdf.ok() ? *pdf : "";
}

int PagesOf(const std::string& pdf) {
  int pages = 0;
  for (size_t at = pdf.find("/Type /Page\n"); at != std::string::npos;
       at = pdf.find("/Type /Page\n", at + 1)) {
    ++pages;
  }
  return pages;
}

constexpr char kEverything[] =
    "<h1>Contrato de prestação de serviços</h1><p style=\"text-align: justify\">Ação, São João, "
    "<b>negrito</b>, <i>itálico</i>, <u>sublinhado</u>, R$ 1.234,56 – “aspas”.</p>"
    "<ol><li>Um</li><li>Dois</li></ol><ul><li>Três</li></ul><hr>"
    "<table style=\"border: 1px solid #000\"><tr><th>Plano</th><td style=\"background-color: "
    "#eee\">Fibra</td></tr></table>";

TEST(RuleC20HtmlToPdf, WritesOnePageForAShortText) {
  const std::string pdf = Pdf(kEverything);
  EXPECT_THAT(pdf, StartsWith("%PDF-1."));
  EXPECT_THAT(pdf, HasSubstr("LiberationSans"));
  EXPECT_EQ(PagesOf(pdf), 1);
}

TEST(RuleC20HtmlToPdf, GivesTheSameBytesForTheSameText) {
  EXPECT_EQ(Pdf(kEverything), Pdf(kEverything));
  EXPECT_FALSE(absl::StrContains(Pdf(kEverything), "/CreationDate"));
}

TEST(RuleC20HtmlToPdf, GoesOnOnMorePages) {
  std::string body;
  for (int i = 0; i < 100; ++i) absl::StrAppend(&body, "<p>Cláusula ", i, "</p>");
  EXPECT_EQ(PagesOf(Pdf(body)), 3);
}

TEST(RuleC20HtmlToPdf, RefusesTextOfTooManyPages) {
  std::string body;
  for (int i = 0; i < 8000; ++i) absl::StrAppend(&body, "<p>", i, "</p>");
  EXPECT_THAT(HtmlToPdf(documents::AsPage("x", "pt-BR", body), ""),
              testing::IsError(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LONG"));
}

TEST(RuleC20HtmlToPdf, RefusesTextThatIsOnlyHigh) {
  const std::string body = "<p style=\"height: 2000000000px\">x</p>";
  EXPECT_THAT(HtmlToPdf(documents::AsPage("x", "pt-BR", body), ""),
              testing::IsError(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LONG"));
}

TEST(RuleC20HtmlToPdf, TakesWhatHasNoTextAtAll) { EXPECT_EQ(PagesOf(Pdf("")), 1); }

}  // namespace
}  // namespace vinculo::pdf
