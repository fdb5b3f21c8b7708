#include "common/pdf/page_recorder.h"

#include <algorithm>

#include "absl/strings/str_cat.h"

namespace vinculo::pdf {
namespace {

constexpr int kBold = 600;

Color ColorOf(const litehtml::web_color& color) {
  return {color.red / 255.0F, color.green / 255.0F, color.blue / 255.0F};
}

bool Drawn(const litehtml::border& side) {
  return side.width > 0 && side.style != litehtml::border_style_none &&
         side.style != litehtml::border_style_hidden;
}

}  // namespace

litehtml::uint_ptr PageRecorder::create_font(const char*,
                                             int size,
                                             int weight,
                                             litehtml::font_style style,
                                             unsigned int decoration,
                                             litehtml::font_metrics* metrics) {
  const HPDF_Font face = fonts_.Get(weight >= kBold, style == litehtml::fontStyleItalic);
  const int ascent = face == nullptr ? size : HPDF_Font_GetAscent(face) * size / 1000;
  const int descent = face == nullptr ? 0 : -HPDF_Font_GetDescent(face) * size / 1000;
  const int height = std::max(1, ascent + descent);
  if (metrics != nullptr) {
    metrics->ascent = ascent;
    metrics->descent = descent;
    metrics->height = height;
    metrics->x_height = size / 2;
    metrics->draw_spaces = decoration != 0;
  }
  fonts_made_.push_back({face, std::max(1, size), ascent, height, decoration});
  return fonts_made_.size();
}

void PageRecorder::delete_font(litehtml::uint_ptr) {}

int PageRecorder::text_width(const char* text, litehtml::uint_ptr font) {
  const Font& made = FontOf(font);
  return TextWidth(made.face, made.size, text);
}

void PageRecorder::AddText(
    const Font& font, const std::string& text, Color color, int left, int top) {
  runs_.push_back({.left = left,
                   .baseline = top + font.ascent,
                   .top = top,
                   .bottom = top + font.height,
                   .face = font.face,
                   .size = font.size,
                   .color = color,
                   .text = text});
}

void PageRecorder::draw_text(litehtml::uint_ptr,
                             const char* text,
                             litehtml::uint_ptr font,
                             litehtml::web_color color,
                             const litehtml::position& at) {
  const Font& made = FontOf(font);
  AddText(made, text, ColorOf(color), at.x, at.y);
  const auto line = [&](int top) {
    rectangles_.push_back({at.x, top, at.width, 1, ColorOf(color)});
  };
  if ((made.decoration & litehtml::font_decoration_underline) != 0) line(at.y + made.ascent + 1);
  if ((made.decoration & litehtml::font_decoration_linethrough) != 0) {
    line(at.y + made.ascent * 2 / 3);
  }
}

void PageRecorder::draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker& marker) {
  if (marker.marker_type == litehtml::list_style_type_decimal) {
    if (marker.font == 0) return;
    const Font& font = FontOf(marker.font);
    const std::string number = absl::StrCat(marker.index, ".");
    AddText(font,
            number,
            ColorOf(marker.color),
            marker.pos.x - TextWidth(font.face, font.size, number) - 4,
            marker.pos.y);
    return;
  }
  const int side = std::max(2, std::min(marker.pos.width, marker.pos.height) * 2 / 3);
  rectangles_.push_back({marker.pos.x + (marker.pos.width - side) / 2,
                         marker.pos.y + (marker.pos.height - side) / 2,
                         side,
                         side,
                         ColorOf(marker.color)});
}

void PageRecorder::draw_background(litehtml::uint_ptr, const litehtml::background_paint& paint) {
  if (paint.color.alpha == 0 || paint.is_root) return;
  rectangles_.push_back({paint.clip_box.x,
                         paint.clip_box.y,
                         paint.clip_box.width,
                         paint.clip_box.height,
                         ColorOf(paint.color)});
}

void PageRecorder::draw_borders(litehtml::uint_ptr,
                                const litehtml::borders& borders,
                                const litehtml::position& at,
                                bool) {
  const auto side = [&](const litehtml::border& border, int x, int y, int width, int height) {
    if (Drawn(border)) rectangles_.push_back({x, y, width, height, ColorOf(border.color)});
  };
  side(borders.top, at.x, at.y, at.width, borders.top.width);
  side(borders.bottom,
       at.x,
       at.y + at.height - borders.bottom.width,
       at.width,
       borders.bottom.width);
  side(borders.left, at.x, at.y, borders.left.width, at.height);
  side(borders.right, at.x + at.width - borders.right.width, at.y, borders.right.width, at.height);
}

void PageRecorder::transform_text(std::string& text, litehtml::text_transform transform) {
  // Of ASCII letters: capitals that matter in a contract are written in it.
  if (transform == litehtml::text_transform_uppercase) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
  }
}

void PageRecorder::get_client_rect(litehtml::position& client) const {
  client = litehtml::position(0, 0, width_, 1000);
}

void PageRecorder::get_media_features(litehtml::media_features& media) const {
  media.type = litehtml::media_type_print;
  media.width = width_;
  media.height = 1000;
  media.device_width = width_;
  media.device_height = 1000;
  media.color = 8;
  media.monochrome = 0;
  media.color_index = 256;
  media.resolution = 96;
}

void PageRecorder::get_language(std::string& language, std::string& culture) const {
  language = "pt";
  culture = "pt-BR";
}

}  // namespace vinculo::pdf
