#pragma once
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::pdf {

inline constexpr int kPdfPagesMax = 200;

// A page of documents::AsPage on A4, as PDF; `foot` stands at the foot of every sheet, before
// "1/3". The same bytes for the same page, always. Text can be searched and copied; fonts
// (Liberation Sans) are embedded; nothing is loaded from anywhere. Computes for milliseconds to a
// second: only on a worker thread. Thread-safe. FAILED_PRECONDITION DOCUMENT_TOO_LONG over
// kPdfPagesMax sheets.
absl::StatusOr<std::string> HtmlToPdf(absl::string_view page, const std::string& foot);

}  // namespace vinculo::pdf
