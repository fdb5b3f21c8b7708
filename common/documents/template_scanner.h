#pragma once
// The pieces of a template, in order.

#include <optional>

#include "absl/strings/string_view.h"

namespace vinculo::documents {

enum class PieceKind {
  kText,
  kField,       // {{name}}
  kSection,     // {{#name}}
  kInverted,    // {{^name}}
  kSectionEnd,  // {{/name}}
  kRemark,      // {{! ... }}
  kOpenTag,     // <p style="...">, <br>, <br/>
  kCloseTag,    // </p>
  kBroken,      // a mark of another kind, braces or a tag without end
};

struct Piece {
  PieceKind kind;
  // Of a mark its name; of a tag what stands between its brackets; else the text.
  absl::string_view text;
  int line;
};

// Views of a template, which outlives it. Every byte belongs to exactly one piece.
class TemplateScanner {
 public:
  explicit TemplateScanner(absl::string_view body) : rest_(body) {}
  // Absent at the end.
  std::optional<Piece> Next();

 private:
  Piece Mark();
  Piece Tag();
  Piece Take(PieceKind kind, size_t bytes, absl::string_view text);

  absl::string_view rest_;
  int line_ = 1;
};

}  // namespace vinculo::documents
