#include "absl/strings/str_cat.h"
#include "common/documents/page_style.h"
#include "common/documents/template.h"

namespace vinculo::documents {

std::string AsPage(absl::string_view title, absl::string_view language, absl::string_view body) {
  return absl::StrCat("<!DOCTYPE html>\n<html lang=\"",
                      EscapeHtml(language),
                      "\">\n<head><meta charset=\"utf-8\"><title>",
                      EscapeHtml(title),
                      "</title><style>",
                      kPageStyle,
                      "</style></head>\n<body>\n",
                      body,
                      "\n</body>\n</html>\n");
}

}  // namespace vinculo::documents
