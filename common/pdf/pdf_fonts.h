#pragma once
#include <array>
#include <string>

#include "absl/strings/string_view.h"
#include "hpdf.h"

namespace vinculo::pdf {

// The four faces of Liberation Sans in one PDF, each read from its file when it is first used.
class PdfFonts {
 public:
  explicit PdfFonts(HPDF_Doc document) : document_(document) {}
  // Null when the file is not there.
  HPDF_Font Get(bool bold, bool italic);

 private:
  HPDF_Doc document_;
  std::array<HPDF_Font, 4> faces_{};
};

// In pixels, of text in a face at a size.
int TextWidth(HPDF_Font face, int size, absl::string_view text);

}  // namespace vinculo::pdf
