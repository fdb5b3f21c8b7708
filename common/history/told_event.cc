#include "common/history/told_event.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/field_mask.pb.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/history/field_changes.h"
#include "common/rpc/convert.h"

namespace vinculo::history {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MessageFactory;

// Of the fields named in a summary.
constexpr size_t kNamedMax = 5;

// Null when this process does not know the message, or the bytes are none.
std::unique_ptr<Message> Parse(const StoredEvent& event) {
  const Descriptor* type = DescriptorPool::generated_pool()->FindMessageTypeByName(event.type);
  if (type == nullptr) return nullptr;
  std::unique_ptr<Message> payload(MessageFactory::generated_factory()->GetPrototype(type)->New());
  return payload->ParseFromString(event.payload) ? std::move(payload) : nullptr;
}

const FieldDescriptor* FieldOf(const Message& message, absl::string_view name) {
  return name.empty() ? nullptr : message.GetDescriptor()->FindFieldByName(std::string(name));
}

// The state after the event, inside its payload; null where it has none.
const Message* StateIn(const Message& payload, absl::string_view name) {
  const FieldDescriptor* field = FieldOf(payload, name);
  if (field == nullptr || !payload.GetReflection()->HasField(payload, field)) return nullptr;
  return &payload.GetReflection()->GetMessage(payload, field);
}

// An event with its words and its message.
struct Known {
  const EventWords* words = nullptr;
  std::unique_ptr<Message> payload;

  const Message* state() const {
    return payload == nullptr ? nullptr : StateIn(*payload, words->state);
  }
};

Known Know(const Words& words, const StoredEvent& event) {
  std::unique_ptr<Message> payload = Parse(event);
  const EventWords* found = words.Find(event.type, [&payload](absl::string_view name) {
    const FieldDescriptor* field = payload == nullptr ? nullptr : FieldOf(*payload, name);
    return field == nullptr ? std::string() : TextOf(*payload, *field);
  });
  return {found, found == nullptr ? nullptr : std::move(payload)};
}

std::vector<Change> FromTo(const Known& event) {
  const FieldDescriptor* from = FieldOf(*event.payload, event.words->from);
  const FieldDescriptor* to = FieldOf(*event.payload, event.words->to);
  if (from == nullptr || to == nullptr) return {};
  return {
      {std::string(event.words->to), TextOf(*event.payload, *from), TextOf(*event.payload, *to)}};
}

using Mask = std::optional<std::vector<std::string>>;

// What the event itself says that changed, perhaps nothing; none: it does not say.
Mask MaskOf(const Known& event) {
  const FieldDescriptor* changed = FieldOf(*event.payload, event.words->changed);
  if (changed == nullptr) return std::nullopt;
  const auto& mask = static_cast<const google::protobuf::FieldMask&>(
      event.payload->GetReflection()->GetMessage(*event.payload, changed));
  return std::vector<std::string>(mask.paths().begin(), mask.paths().end());
}

// Without what changed by itself between two events and is told by events of its own.
std::vector<Change> Under(const std::vector<std::string>& mask, std::vector<Change> changes) {
  const auto outside = [&mask](const Change& change) {
    return std::none_of(mask.begin(), mask.end(), [&change](const std::string& path) {
      return change.path == path || absl::StartsWith(change.path, absl::StrCat(path, "."));
    });
  };
  changes.erase(std::remove_if(changes.begin(), changes.end(), outside), changes.end());
  return changes;
}

std::vector<Change> ChangesOfState(const Known& event, const Known& before, int64_t version) {
  const Message* state = event.state();
  if (state == nullptr) return FromTo(event);
  const Mask mask = MaskOf(event);
  const Message* was = before.state();
  if (was != nullptr && was->GetDescriptor() == state->GetDescriptor()) {
    std::vector<Change> changes = ChangesBetween(*was, *state);
    return mask ? Under(*mask, std::move(changes)) : changes;
  }
  return version == 1 ? ChangesTo(*state)
                      : ChangesTo(*state, mask.value_or(std::vector<std::string>()));
}

std::vector<Change> ChangesOf(const Known& event, const Known& before, int64_t version) {
  if (event.payload == nullptr) return {};
  std::vector<Change> changes = ChangesOfState(event, before, version);
  const FieldDescriptor* cause =
      event.words->is.empty() ? FieldOf(*event.payload, event.words->when) : nullptr;
  if (cause != nullptr) {
    changes.insert(changes.begin(),
                   Change{cause->name(), std::nullopt, TextOf(*event.payload, *cause)});
  }
  return changes;
}

// "Cadastro alterado: celular, e-mail"; fields of one label are named once.
std::string Summary(absl::string_view words, const std::vector<absl::string_view>& labels) {
  std::string summary(words);
  for (size_t i = 0; i < labels.size() && i < kNamedMax; ++i) {
    absl::StrAppend(&summary, i == 0 ? ": " : ", ", labels[i]);
  }
  if (labels.size() > kNamedMax) absl::StrAppend(&summary, ", ...");
  return summary;
}

void AddLabel(absl::string_view label, std::vector<absl::string_view>& labels) {
  if (labels.empty() || labels.back() != label) labels.push_back(label);
}

}  // namespace

v1::HistoryEntry Tell(const Words& words, const StoredEvent& event, const StoredEvent* before) {
  v1::HistoryEntry entry;
  entry.set_event_id(event.event_id.ToString());
  entry.set_event(event.type);
  entry.set_subject(event.aggregate);
  entry.set_version(event.version);
  entry.set_actor(event.actor);
  entry.set_reason(event.reason);
  entry.set_request_id(event.request_id);
  *entry.mutable_occur_time() = ToProto(event.occurred_at);
  *entry.mutable_record_time() = ToProto(event.recorded_at);
  const Known known = Know(words, event);
  const std::vector<Change> changes =
      ChangesOf(known, before == nullptr ? Known{} : Know(words, *before), event.version);
  std::vector<absl::string_view> pt_br, en;
  for (const Change& change : changes) {
    const FieldWords label = words.Label(change.path);
    auto& told = *entry.add_changes();
    told.set_field(change.path);
    told.set_label_pt_br(std::string(label.pt_br));
    told.set_label_en(std::string(label.en));
    if (change.before) told.set_before(*change.before);
    told.set_after(change.after);
    AddLabel(label.pt_br, pt_br);
    AddLabel(label.en, en);
  }
  // Of what is new everything changed: no need to say so.
  if (event.version == 1) pt_br.clear(), en.clear();
  entry.set_summary_pt_br(Summary(known.words == nullptr ? event.type : known.words->pt_br, pt_br));
  entry.set_summary_en(Summary(known.words == nullptr ? event.type : known.words->en, en));
  return entry;
}

}  // namespace vinculo::history
