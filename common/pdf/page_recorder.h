#pragma once
// What litehtml lays out, kept instead of drawn: HtmlToPdf cuts it into pages afterwards. Nothing
// is ever loaded: no image, no style sheet, no link.

#include <litehtml/litehtml.h>

#include <memory>
#include <string>
#include <vector>

#include "common/pdf/pdf_fonts.h"

namespace vinculo::pdf {

struct Color {
  float red = 0;
  float green = 0;
  float blue = 0;
};

// In pixels from the upper left corner of the whole text.
struct TextRun {
  int left = 0;
  int baseline = 0;
  int top = 0;
  int bottom = 0;
  HPDF_Font face = nullptr;
  int size = 0;
  Color color;
  std::string text;
};

struct Rectangle {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  Color color;
};

class PageRecorder final : public litehtml::document_container {
 public:
  PageRecorder(PdfFonts& fonts, int width) : fonts_(fonts), width_(width) {}

  const std::vector<TextRun>& runs() const { return runs_; }
  const std::vector<Rectangle>& rectangles() const { return rectangles_; }

  litehtml::uint_ptr create_font(const char* family,
                                 int size,
                                 int weight,
                                 litehtml::font_style style,
                                 unsigned int decoration,
                                 litehtml::font_metrics* metrics) override;
  void delete_font(litehtml::uint_ptr font) override;
  int text_width(const char* text, litehtml::uint_ptr font) override;
  void draw_text(litehtml::uint_ptr,
                 const char* text,
                 litehtml::uint_ptr font,
                 litehtml::web_color color,
                 const litehtml::position& at) override;
  int pt_to_px(int points) const override { return (points * 4 + 1) / 3; }
  int get_default_font_size() const override { return 14; }
  const char* get_default_font_name() const override { return "Liberation Sans"; }
  void draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker& marker) override;
  void draw_background(litehtml::uint_ptr, const litehtml::background_paint& paint) override;
  void draw_borders(litehtml::uint_ptr,
                    const litehtml::borders& borders,
                    const litehtml::position& at,
                    bool root) override;
  void transform_text(std::string& text, litehtml::text_transform transform) override;
  void get_client_rect(litehtml::position& client) const override;
  void get_media_features(litehtml::media_features& media) const override;
  void get_language(std::string& language, std::string& culture) const override;

  void load_image(const char*, const char*, bool) override {}
  void get_image_size(const char*, const char*, litehtml::size& size) override { size = {}; }
  void set_caption(const char*) override {}
  void set_base_url(const char*) override {}
  void link(const std::shared_ptr<litehtml::document>&, const litehtml::element::ptr&) override {}
  void on_anchor_click(const char*, const litehtml::element::ptr&) override {}
  void set_cursor(const char*) override {}
  void import_css(std::string&, const std::string&, std::string&) override {}
  void set_clip(const litehtml::position&, const litehtml::border_radiuses&, bool, bool) override {}
  void del_clip() override {}
  std::shared_ptr<litehtml::element> create_element(
      const char*,
      const litehtml::string_map&,
      const std::shared_ptr<litehtml::document>&) override {
    return nullptr;
  }

 private:
  struct Font {
    HPDF_Font face;
    int size;
    int ascent;
    int height;
    unsigned int decoration;
  };
  const Font& FontOf(litehtml::uint_ptr font) const { return fonts_made_[font - 1]; }
  void AddText(const Font& font, const std::string& text, Color color, int left, int top);

  PdfFonts& fonts_;
  const int width_;
  std::vector<Font> fonts_made_;  // by their handle less one
  std::vector<TextRun> runs_;
  std::vector<Rectangle> rectangles_;
};

}  // namespace vinculo::pdf
