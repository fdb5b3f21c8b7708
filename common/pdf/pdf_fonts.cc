#include "common/pdf/pdf_fonts.h"

#include "absl/strings/str_cat.h"

namespace vinculo::pdf {
namespace {

// Debian's fonts-liberation.
constexpr char kFolder[] = "/usr/share/fonts/truetype/liberation/LiberationSans-";
constexpr std::array kFaces = {"Regular", "Bold", "Italic", "BoldItalic"};

}  // namespace

HPDF_Font PdfFonts::Get(bool bold, bool italic) {
  const size_t face = (bold ? 1 : 0) + (italic ? 2 : 0);
  if (faces_[face] != nullptr) return faces_[face];
  const std::string file = absl::StrCat(kFolder, kFaces[face], ".ttf");
  const char* name = HPDF_LoadTTFontFromFile(document_, file.c_str(), HPDF_TRUE);
  if (name != nullptr) faces_[face] = HPDF_GetFont(document_, name, "UTF-8");
  return faces_[face];
}

int TextWidth(HPDF_Font face, int size, absl::string_view text) {
  if (face == nullptr) return 0;
  const HPDF_TextWidth width = HPDF_Font_TextWidth(
      face, reinterpret_cast<const HPDF_BYTE*>(text.data()), static_cast<HPDF_UINT>(text.size()));
  return static_cast<int>((static_cast<int64_t>(width.width) * size + 500) / 1000);
}

}  // namespace vinculo::pdf
