#include "tools/vinculoctl/enum_words.h"

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

using Words = absl::flat_hash_map<absl::string_view, Text>;

const Words& AllWords() {
  static const Words* const words = new Words{
#define WORD(value, pt_br, en) {value, {pt_br, en}},
#include "tools/vinculoctl/enum_words.inc"
#undef WORD
  };
  return *words;
}

}  // namespace

std::string Word(const google::protobuf::EnumDescriptor& type, int value) {
  if (value == 0) return "-";
  const google::protobuf::EnumValueDescriptor* descriptor = type.FindValueByNumber(value);
  if (descriptor == nullptr) return std::to_string(value);
  const auto found = AllWords().find(absl::StripPrefix(descriptor->full_name(), "vinculo."));
  return found == AllWords().end() ? descriptor->name() : Say(found->second);
}

}  // namespace vinculo::ctl
