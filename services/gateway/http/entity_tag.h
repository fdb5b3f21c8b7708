#pragma once

#include <initializer_list>
#include <string>

#include "absl/strings/string_view.h"
#include "services/gateway/http/negotiation.h"

namespace vinculo::gateway {

// A strong entity tag, quotes included: a hash of everything that decides the bytes. The parts are
// kept apart, so ("a", "bc") and ("ab", "c") differ; each encoding of the same content has a tag of
// its own (RFC 9110 section 8.8.3.3).
std::string EntityTag(std::initializer_list<absl::string_view> parts, Encoding encoding);

// Whether If-None-Match names the tag ("*" names all; the comparison is weak, section 13.1.2).
bool NoneMatchHits(absl::string_view if_none_match, absl::string_view tag);

}  // namespace vinculo::gateway
