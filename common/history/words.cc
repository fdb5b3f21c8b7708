#include "common/history/words.h"

#include "absl/strings/match.h"

namespace vinculo::history {
namespace {

// "address" covers itself and "address.street".
bool Covers(absl::string_view field, absl::string_view path) {
  return absl::StartsWith(path, field) &&
         (path.size() == field.size() || path[field.size()] == '.');
}

}  // namespace

const EventWords* Words::Find(absl::string_view type, ValueOf value) const {
  for (const EventWords& event : events) {
    if (event.type != type) continue;
    if (event.when.empty()) return &event;
    const std::string text = value(event.when);
    if (event.is.empty() ? !text.empty() : text == event.is) return &event;
  }
  return nullptr;
}

FieldWords Words::Label(absl::string_view path) const {
  FieldWords best{path, path, path};
  size_t length = 0;
  for (const FieldWords& field : fields) {
    if (!Covers(field.path, path) || field.path.size() <= length) continue;
    best = {path, field.pt_br, field.en};
    length = field.path.size();
  }
  return best;
}

}  // namespace vinculo::history
