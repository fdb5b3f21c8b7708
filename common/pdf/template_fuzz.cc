#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "common/base/check.h"
#include "common/documents/template.h"
#include "common/pdf/html_to_pdf.h"

namespace {

using vinculo::documents::Catalogue;

const Catalogue& Fields() {
  static const auto* const catalogue =
      new Catalogue{.fields = {{"a", "", "", "<\"&'>{{a}}"}, {"b.c", "", "", ""}},
                    .lists = {{"l", "", "", {{"l.a", "", "", "</p>"}}}}};
  return *catalogue;
}

}  // namespace

// A template that passes the check renders, whatever its values are, and becomes a PDF.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view body(reinterpret_cast<const char*>(data), size);
  vinculo::errors::FieldViolations violations;
  CheckTemplate(body, Fields(), "body", violations);
  if (!violations.empty()) return 0;
  const absl::StatusOr<std::string> text = vinculo::documents::Render(body, SampleValues(Fields()));
  VINCULO_CHECK(text.ok());
  const absl::StatusOr<std::string> pdf =
      vinculo::pdf::HtmlToPdf(vinculo::documents::AsPage("t", "pt-BR", *text), "");
  VINCULO_CHECK(pdf.ok() || vinculo::errors::ReasonOf(pdf.status()) == "DOCUMENT_TOO_LONG");
  return 0;
}
