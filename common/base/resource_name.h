#pragma once
// Resource names: a collection and an id, "clients/0190163d-8694-739b-aea5-966c26f8ad91" (AIP-122).

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo {

// The id of a name in the collection ("clients/"). The error is INVALID_FIELDS with the violation
// NAME_MALFORMED of `field`, so that several can be gathered in errors::FieldViolations.
inline absl::StatusOr<Uuid> ParseName(absl::string_view collection,
                                      absl::string_view text,
                                      absl::string_view field = "name") {
  if (absl::StartsWith(text, collection)) {
    absl::StatusOr<Uuid> id = Uuid::Parse(text.substr(collection.size()));
    if (id.ok()) return id;
  }
  return errors::InvalidField(
      field, "NAME_MALFORMED", absl::StrCat("must have the form ", collection, "{uuid}"));
}

// "clients/" and an id.
inline std::string FormatName(absl::string_view collection, const Uuid& id) {
  return absl::StrCat(collection, id.ToString());
}

}  // namespace vinculo
