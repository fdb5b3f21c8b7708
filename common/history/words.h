#pragma once
// What a service calls its events and the fields of its resources, in Portuguese and English
//

#include <string>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace vinculo::history {

// How one kind of event is told.
struct EventWords {
  absl::string_view type;   // full name of the message
  absl::string_view pt_br;  // "Cadastro alterado"
  absl::string_view en;
  // The field of the event with the whole state after it. Empty: the event has none.
  absl::string_view state = {};
  // The event's FieldMask of what changed, for when the state before is not known.
  absl::string_view changed = {};
  // Two fields of the event, what was and what is, told as a change of the second.
  absl::string_view from = {};
  absl::string_view to = {};
  // A field of the event and its value: the words hold for such events alone. Without a value: for
  // those where the field is set, and it is told as a change. Words without a field hold for the
  // rest and come after them.
  absl::string_view when = {};
  absl::string_view is = {};
};

struct FieldWords {
  absl::string_view path;  // "mobile_phone"; what lies below it is called after it
  absl::string_view pt_br;
  absl::string_view en;
};

struct Words {
  absl::Span<const EventWords> events;
  absl::Span<const FieldWords> fields;

  // Those of such an event, whose field of the name (EventWords::when) reads as `value` says. Null
  // when the service says nothing about such events.
  using ValueOf = absl::FunctionRef<std::string(absl::string_view field)>;
  const EventWords* Find(absl::string_view type, ValueOf value) const;
  // The path itself where there are no words for it.
  FieldWords Label(absl::string_view path) const;
};

}  // namespace vinculo::history
