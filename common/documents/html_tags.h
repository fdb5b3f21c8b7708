#pragma once
// The HTML of documents: what sets text, and nothing that runs, loads or leads elsewhere.

#include "absl/strings/string_view.h"

namespace vinculo::documents {

struct HtmlTag {
  absl::string_view name;
  bool closes_itself = false;  // <br>: without content
  bool known = false;
  bool attributes_ok = false;
};

// `inside` is what stands between the brackets of an opening tag. Tags are in lower case.
// Attributes: style, class, align, colspan, rowspan; in double quotes; without url( and the like.
HtmlTag ReadTag(absl::string_view inside);

}  // namespace vinculo::documents
