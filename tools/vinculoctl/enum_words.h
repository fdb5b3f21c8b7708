#pragma once
// What the API's codes are called, in the language of this process. The words are in
// enum_words.inc, a line for each value.

#include <string>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/generated_enum_reflection.h"

namespace vinculo::ctl {

// Its own name where nobody wrote words for it (a newer service); "-" for an unspecified value.
std::string Word(const google::protobuf::EnumDescriptor& type, int value);

template <class E>
std::string Word(E value) {
  return Word(*google::protobuf::GetEnumDescriptor<E>(), value);
}

}  // namespace vinculo::ctl
