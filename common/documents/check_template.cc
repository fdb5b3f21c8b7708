#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/documents/html_tags.h"
#include "common/documents/reasons.h"
#include "common/documents/template.h"
#include "common/documents/template_scanner.h"

namespace vinculo::documents {
namespace {

bool IsUtf8Text(absl::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    const unsigned char first = text[i];
    if (first < 0x20 && first != '\n' && first != '\r' && first != '\t') return false;
    const int more = first < 0x80   ? 0
                     : first < 0xC2 ? -1
                     : first < 0xE0 ? 1
                     : first < 0xF0 ? 2
                     : first < 0xF5 ? 3
                                    : -1;
    if (more < 0 || i + more >= text.size()) return false;
    for (int k = 1; k <= more; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += 1 + more;
  }
  return true;
}

class Checker {
 public:
  Checker(const Catalogue& catalogue, absl::string_view field, errors::FieldViolations& violations)
      : catalogue_(catalogue), field_(field), violations_(violations) {}

  void Check(absl::string_view body) {
    TemplateScanner scanner(body);
    while (const std::optional<Piece> piece = scanner.Next()) {
      if (given_ >= kViolationsMax) return;
      CheckPiece(*piece);
    }
    for (const Open& open : open_) {
      Refuse(open.line, kTemplateNotBalanced, absl::StrCat(Shown(open), " is never closed"));
    }
  }

 private:
  struct Open {
    bool section;
    std::string name;
    int line;
    bool of_list;
  };

  static std::string Shown(const Open& open) {
    return open.section ? absl::StrCat("{{#", open.name, "}}") : absl::StrCat("<", open.name, ">");
  }

  void Refuse(int line, absl::string_view reason, absl::string_view what) {
    if (given_++ < kViolationsMax) {
      violations_.Add(field_, reason, absl::StrCat("line ", line, ": ", what));
    }
  }

  void CheckPiece(const Piece& piece) {
    switch (piece.kind) {
      case PieceKind::kText:
      case PieceKind::kRemark:
        return;
      case PieceKind::kField:
        if (!IsField(piece.text)) Unknown(piece);
        return;
      case PieceKind::kSection:
      case PieceKind::kInverted:
        return OpenSection(piece);
      case PieceKind::kSectionEnd:
        return Close({true, std::string(piece.text), piece.line, false});
      case PieceKind::kOpenTag:
        return OpenTag(piece);
      case PieceKind::kCloseTag:
        return Close({false, std::string(piece.text), piece.line, false});
      case PieceKind::kBroken:
        return Refuse(piece.line,
                      kTemplateMarkRefused,
                      absl::StrCat("\"",
                                   piece.text.substr(0, 40),
                                   "\" is no mark or tag; a field "
                                   "is {{name}}, a section {{#name}}...{{/name}}"));
    }
  }

  const List* ListNamed(absl::string_view name) const {
    for (const List& list : catalogue_.lists) {
      if (list.name == name) return &list;
    }
    return nullptr;
  }

  const List* CurrentList() const {
    for (const Open& open : open_) {
      if (open.of_list) return ListNamed(open.name);
    }
    return nullptr;
  }

  bool IsField(absl::string_view name) const {
    const auto named = [name](const Field& field) { return field.name == name; };
    if (std::any_of(catalogue_.fields.begin(), catalogue_.fields.end(), named)) return true;
    const List* list = CurrentList();
    return list != nullptr && std::any_of(list->fields.begin(), list->fields.end(), named);
  }

  void Unknown(const Piece& piece) {
    for (const List& list : catalogue_.lists) {
      if (list.name == piece.text) {
        return Refuse(piece.line,
                      kTemplateFieldUnknown,
                      absl::StrCat("\"",
                                   piece.text,
                                   "\" is a list: write {{#",
                                   piece.text,
                                   "}}...{{/",
                                   piece.text,
                                   "}}"));
      }
      for (const Field& field : list.fields) {
        if (field.name != piece.text) continue;
        return Refuse(
            piece.line,
            kTemplateFieldUnknown,
            absl::StrCat("\"", piece.text, "\" stands inside {{#", list.name, "}} alone"));
      }
    }
    Refuse(
        piece.line, kTemplateFieldUnknown, absl::StrCat("there is no field \"", piece.text, "\""));
  }

  void OpenSection(const Piece& piece) {
    const List* list = ListNamed(piece.text);
    if (list == nullptr && !IsField(piece.text)) Unknown(piece);
    const bool repeats = list != nullptr && piece.kind == PieceKind::kSection;
    if (repeats && CurrentList() != nullptr) {
      Refuse(piece.line, kTemplateMarkRefused, "a list cannot stand inside a list");
    }
    Push({true, std::string(piece.text), piece.line, repeats});
  }

  void OpenTag(const Piece& piece) {
    const HtmlTag tag = ReadTag(piece.text);
    if (!tag.known || !tag.attributes_ok) {
      Refuse(piece.line,
             kTemplateTagRefused,
             absl::StrCat("<",
                          piece.text.substr(0, 60),
                          ">: ",
                          tag.known ? "attributes are style, class, align, colspan and rowspan in "
                                      "double quotes, without fields"
                                    : "not among the tags of documents"));
    }
    if (!tag.closes_itself) Push({false, std::string(tag.name), piece.line, false});
  }

  void Push(Open open) {
    if (open_.size() == kNestingMax) Refuse(open.line, kTemplateTooDeep, "nested too deep");
    open_.push_back(std::move(open));
  }

  void Close(const Open& close) {
    if (open_.empty() || open_.back().section != close.section || open_.back().name != close.name) {
      Refuse(close.line,
             kTemplateNotBalanced,
             absl::StrCat("\"",
                          close.name.substr(0, 40),
                          "\" is closed where ",
                          open_.empty() ? "nothing" : Shown(open_.back()),
                          " is open"));
      return;
    }
    open_.pop_back();
  }

  const Catalogue& catalogue_;
  const absl::string_view field_;
  errors::FieldViolations& violations_;
  std::vector<Open> open_;
  int given_ = 0;
};

}  // namespace

void CheckTemplate(absl::string_view body,
                   const Catalogue& catalogue,
                   absl::string_view field,
                   errors::FieldViolations& violations) {
  if (body.size() > kTemplateBytesMax) {
    violations.Add(
        field, kTemplateTooLong, absl::StrCat("must have at most ", kTemplateBytesMax, " bytes"));
    return;
  }
  if (!IsUtf8Text(body)) {
    violations.Add(field, kTemplateNotText, "must be UTF-8 text without control characters");
    return;
  }
  Checker(catalogue, field, violations).Check(body);
}

std::vector<std::string> FieldsOf(absl::string_view body) {
  std::set<std::string> names;
  TemplateScanner scanner(body);
  while (const std::optional<Piece> piece = scanner.Next()) {
    if (piece->kind == PieceKind::kField || piece->kind == PieceKind::kSection ||
        piece->kind == PieceKind::kInverted) {
      names.emplace(piece->text);
    }
  }
  return {names.begin(), names.end()};
}

}  // namespace vinculo::documents
