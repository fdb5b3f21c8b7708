#pragma once
// Documents made of a template: HTML in which fields stand between double braces.
//
//   <h1>Contrato {{contract.code}}</h1>
//   <p>{{client.name}}, CPF {{client.tax_id}}</p>
//   {{#contract.term_end}}<p>Vigência até {{contract.term_end}}.</p>{{/contract.term_end}}
//   <ul>{{#modalities}}<li>{{modality.name}}</li>{{/modalities}}</ul>
//
// {{field}} is its value, escaped. {{#field}}…{{/field}} is there when the field has a value,
// {{^field}}…{{/field}} when it has none. {{#list}}…{{/list}} is repeated for each item, whose
// fields stand inside it alone; {{^list}}…{{/list}} is there when the list is empty. {{! remark }}.
// ADR 14 says why.

#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "common/errors/errors.h"

namespace vinculo::documents {

// A field that templates may name.
struct Field {
  std::string name;  // "client.name": lower case, digits, underscores, dots
  std::string description_pt_br;
  std::string description_en;
  std::string sample;  // what a preview without data shows
};

// Something that there may be several of.
struct List {
  std::string name;
  std::string description_pt_br;
  std::string description_en;
  std::vector<Field> fields;
};

// All that a kind of document may name.
struct Catalogue {
  std::vector<Field> fields;
  std::vector<List> lists;
};

// By field name. A field without a value is empty or absent.
using FieldValues = std::map<std::string, std::string, std::less<>>;

struct Values {
  FieldValues fields;
  std::map<std::string, std::vector<FieldValues>, std::less<>> lists;
};

inline constexpr size_t kTemplateBytesMax = 256 * 1024;
inline constexpr size_t kRenderedBytesMax = 1024 * 1024;
inline constexpr int kNestingMax = 40;
inline constexpr int kListItemsMax = 50;
// A template with more mistakes is told of these.
inline constexpr int kViolationsMax = 20;

// Adds what is wrong with a template, each with its line: TEMPLATE_TOO_LONG, TEMPLATE_NOT_TEXT,
// TEMPLATE_FIELD_UNKNOWN (also an item's field outside its list, and a list for a field),
// TEMPLATE_MARK_REFUSED (marks that would not be escaped, would include or would change the braces;
// marks inside a tag; a list inside a list), TEMPLATE_TAG_REFUSED (tags and attributes that do not
// just set text: scripts, links, images, forms), TEMPLATE_NOT_BALANCED (tags and sections close
// what was opened last), TEMPLATE_TOO_DEEP. A template without violations renders to well-formed
// HTML whatever the values are.
void CheckTemplate(absl::string_view body,
                   const Catalogue& catalogue,
                   absl::string_view field,
                   errors::FieldViolations& violations);

// The fields and lists that a checked template names, each once, sorted.
std::vector<std::string> FieldsOf(absl::string_view body);

// The text of a checked template with these values. FAILED_PRECONDITION DOCUMENT_TOO_LONG.
absl::StatusOr<std::string> Render(absl::string_view body, const Values& values);

// A rendered body as a page of its own, for browsers and pdf::HtmlToPdf.
std::string AsPage(absl::string_view title, absl::string_view language, absl::string_view body);

// With &, <, > and quotes written as entities.
std::string EscapeHtml(absl::string_view text);

// The samples of every field, and two items of every list.
Values SampleValues(const Catalogue& catalogue);

}  // namespace vinculo::documents
