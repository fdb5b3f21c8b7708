#include "common/pdf/html_to_pdf.h"

#include <litehtml/litehtml.h>

#include <algorithm>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/documents/reasons.h"
#include "common/errors/errors.h"
#include "common/pdf/page_breaks.h"
#include "common/pdf/page_recorder.h"
#include "common/pdf/pdf_fonts.h"
#include "common/pdf/tag_style.h"

namespace vinculo::pdf {
namespace {

// A4 in points of 1/72 inch; a pixel is 1/96 inch.
constexpr float kWidth = 595.276F;
constexpr float kHeight = 841.89F;
constexpr float kMargin = 56.7F;  // 2 cm
constexpr float kPoints = 0.75F;
constexpr int kTextWidth = 642;   // pixels
constexpr int kTextHeight = 950;  // leaves room for the foot
constexpr int kFootSize = 10;     // pixels

void OnError(HPDF_STATUS error, HPDF_STATUS detail, void* first) {
  auto& text = *static_cast<std::string*>(first);
  if (text.empty()) text = absl::StrCat("libharu 0x", absl::Hex(error), " ", detail);
}

struct FreeDocument {
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument>;

// One sheet of the text, from `top` to `bottom` pixels.
class Sheet {
 public:
  Sheet(HPDF_Doc document, int top, int bottom)
      : page_(HPDF_AddPage(document)), top_(top), bottom_(bottom) {
    HPDF_Page_SetWidth(page_, kWidth);
    HPDF_Page_SetHeight(page_, kHeight);
  }

  void Draw(const Rectangle& box) {
    const int top = std::max(box.top, top_);
    const int bottom = std::min(box.top + box.height, bottom_);
    if (top >= bottom || box.width <= 0) return;
    HPDF_Page_SetRGBFill(page_, box.color.red, box.color.green, box.color.blue);
    HPDF_Page_Rectangle(
        page_, X(box.left), Y(bottom), box.width * kPoints, (bottom - top) * kPoints);
    HPDF_Page_Fill(page_);
  }

  void Draw(const TextRun& run) {
    if (run.top >= bottom_ || run.bottom <= top_ || run.face == nullptr) return;
    HPDF_Page_SetRGBFill(page_, run.color.red, run.color.green, run.color.blue);
    Write(run.face, run.size, X(run.left), Y(run.baseline), run.text);
  }

  void WriteFoot(HPDF_Font face, const std::string& foot, const std::string& number) {
    HPDF_Page_SetRGBFill(page_, 0.3F, 0.3F, 0.3F);
    Write(face, kFootSize, kMargin, kMargin / 2, foot);
    const float width = TextWidth(face, kFootSize, number) * kPoints;
    Write(face, kFootSize, kWidth - kMargin - width, kMargin / 2, number);
  }

 private:
  float X(int pixels) const { return kMargin + pixels * kPoints; }
  float Y(int pixels) const { return kHeight - kMargin - (pixels - top_) * kPoints; }

  void Write(HPDF_Font face, int size, float x, float y, const std::string& text) {
    HPDF_Page_BeginText(page_);
    HPDF_Page_SetFontAndSize(page_, face, size * kPoints);
    HPDF_Page_TextOut(page_, x, y, text.c_str());
    HPDF_Page_EndText(page_);
  }

  const HPDF_Page page_;
  const int top_;
  const int bottom_;
};

std::string BytesOf(HPDF_Doc document) {
  HPDF_SaveToStream(document);
  std::string bytes(HPDF_GetStreamSize(document), '\0');
  auto size = static_cast<HPDF_UINT32>(bytes.size());
  HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  bytes.resize(size);
  return bytes;
}

void DrawPages(HPDF_Doc document,
               const PageRecorder& recorder,
               const std::vector<int>& starts,
               HPDF_Font face,
               const std::string& foot) {
  for (size_t i = 0; i < starts.size(); ++i) {
    const int bottom = i + 1 < starts.size() ? starts[i + 1] : starts[i] + kTextHeight;
    Sheet sheet(document, starts[i], bottom);
    for (const Rectangle& box : recorder.rectangles()) sheet.Draw(box);
    for (const TextRun& run : recorder.runs()) sheet.Draw(run);
    sheet.WriteFoot(face, foot, absl::StrCat(i + 1, "/", starts.size()));
  }
}

}  // namespace

absl::StatusOr<std::string> HtmlToPdf(absl::string_view page, const std::string& foot) {
  std::string error;
  const Document document(HPDF_New(&OnError, &error));
  if (document == nullptr) return errors::Internal("no memory for a PDF");
  HPDF_UseUTFEncodings(document.get());
  HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
  PdfFonts fonts(document.get());
  const HPDF_Font face = fonts.Get(false, false);
  if (face == nullptr) return errors::Internal(absl::StrCat("no font for a PDF: ", error));

  PageRecorder recorder(fonts, kTextWidth);
  litehtml::context context;
  context.load_master_stylesheet(kTagStyle);
  const litehtml::document::ptr layout =
      litehtml::document::createFromUTF8(std::string(page).c_str(), &recorder, &context);
  layout->render(kTextWidth);
  layout->draw(0, 0, 0, nullptr);

  std::vector<Extent> lines;
  for (const TextRun& run : recorder.runs()) lines.push_back({run.top, run.bottom});
  const std::vector<int> starts =
      PageBreaks(std::move(lines), layout->height(), kTextHeight, kPdfPagesMax);
  if (starts.size() > kPdfPagesMax) {
    return errors::FailedPrecondition(documents::kDocumentTooLong,
                                      "the document has too many pages for a PDF",
                                      {{"pages_max", absl::StrCat(kPdfPagesMax)}});
  }
  DrawPages(document.get(), recorder, starts, face, foot);
  std::string bytes = BytesOf(document.get());
  if (!error.empty()) return errors::Internal(absl::StrCat("a PDF could not be made: ", error));
  return bytes;
}

}  // namespace vinculo::pdf
