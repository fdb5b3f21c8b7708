#pragma once
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/client_page_text.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

// A page for a terminal, as it grows.
class PageLayout {
 public:
  explicit PageLayout(Colours colours) : colours_(colours) {}

  std::string Bold(const std::string& words) const { return Coloured("1", words); }
  std::string Warning(const std::string& words) const { return Coloured("31", words); }
  void Line(const std::string& line) { absl::StrAppend(&text_, line, "\n"); }
  void Title(const std::string& title) { absl::StrAppend(&text_, "\n", Bold(title), "\n"); }
  void Table(const TextTable& table) { absl::StrAppend(&text_, table.ToString(kIndent)); }
  // A part that is a list.
  void List(const Text& title, const TextTable& rows, bool incomplete) {
    Title(Say(title));
    Table(rows);
    if (incomplete) ThereIsMore();
  }
  void ThereIsMore() { Line(absl::StrCat(kIndent, Say(text::kThereIsMore))); }
  void Nothing() { Line(absl::StrCat(kIndent, Say(text::kNothing))); }
  std::string text() && { return std::move(text_); }

 private:
  static constexpr char kIndent[] = "  ";

  std::string Coloured(const char* code, const std::string& words) const {
    return colours_ == Colours::kNone ? words : absl::StrCat("\x1b[", code, "m", words, "\x1b[0m");
  }

  const Colours colours_;
  std::string text_;
};

// Label and value, where there is a value.
class Details {
 public:
  void Add(const Text& label, const std::string& value) {
    if (!value.empty()) table_.Add({Say(label), value});
  }
  void Add(const std::string& label, const std::string& value) {
    if (!value.empty()) table_.Add({label, value});
  }
  const TextTable& table() const { return table_; }

 private:
  TextTable table_;
};

}  // namespace vinculo::ctl
