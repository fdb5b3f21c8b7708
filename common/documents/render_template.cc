#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/documents/reasons.h"
#include "common/documents/template.h"
#include "kainjow/mustache.hpp"

namespace vinculo::documents {
namespace {

using kainjow::mustache::data;

data ValueOf(const std::string& text) { return text.empty() ? data(false) : data(text); }

data ObjectOf(const FieldValues& values) {
  data object(data::type::object);
  for (const auto& [name, value] : values) object.set(name, ValueOf(value));
  return object;
}

// Names are looked up whole: "client.name" is one name. An item's fields come before the
// document's.
class FlatContext final : public kainjow::mustache::basic_context<std::string> {
 public:
  explicit FlatContext(const data* root) : scopes_{root} {}
  void push(const data* scope) override { scopes_.push_back(scope); }
  void pop() override { scopes_.pop_back(); }
  const data* get(const std::string& name) const override {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (!(*scope)->is_object()) continue;
      if (const data* value = (*scope)->get(name)) return value;
    }
    return nullptr;
  }
  const data* get_partial(const std::string&) const override { return nullptr; }

 private:
  std::vector<const data*> scopes_;
};

struct TooLong {};

// Takes what is rendered, piece by piece; throws TooLong instead of more than kRenderedBytesMax.
class BoundedText {
 public:
  BoundedText& operator<<(const std::string& piece) {
    if (text_.size() + piece.size() > kRenderedBytesMax) throw TooLong();
    text_ += piece;
    return *this;
  }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string EscapeHtml(absl::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

absl::StatusOr<std::string> Render(absl::string_view body, const Values& values) {
  data root = ObjectOf(values.fields);
  for (const auto& [name, items] : values.lists) {
    data list(data::type::list);
    for (const FieldValues& item : items) list.push_back(ObjectOf(item));
    root.set(name, std::move(list));
  }
  kainjow::mustache::mustache page((std::string(body)));
  if (!page.is_valid()) {
    return errors::Internal(absl::StrCat("a checked template: ", page.error_message()));
  }
  page.set_custom_escape([](const std::string& text) { return EscapeHtml(text); });
  FlatContext context(&root);
  BoundedText text;
  // The library has no other way to stop halfway.
  try {
    page.render(context, text);
  } catch (const TooLong&) {
    return errors::FailedPrecondition(
        kDocumentTooLong,
        "the document is too long with these values: shorten the template",
        {{"bytes_max", absl::StrCat(kRenderedBytesMax)}});
  }
  return text.Take();
}

Values SampleValues(const Catalogue& catalogue) {
  const auto samples = [](const std::vector<Field>& fields) {
    FieldValues values;
    for (const Field& field : fields) values[field.name] = field.sample;
    return values;
  };
  Values values{.fields = samples(catalogue.fields), .lists = {}};
  for (const List& list : catalogue.lists) {
    values.lists[list.name] = {samples(list.fields), samples(list.fields)};
  }
  return values;
}

}  // namespace vinculo::documents
