#pragma once
#include "absl/strings/string_view.h"

namespace vinculo::client_registry {

// Whether a text holds the number of a payment card: 13 to 19 digits that pass the Luhn test,
// with spaces and hyphens between them ignored, wherever in the text they stand. Any other
// character parts numbers, so that what is written with its mask (12.345.678/0001-95) is left
// alone, as is a Brazilian phone in its international form (+55 11 96123-4567). For free texts;
// fields of documents, phones and bills have rules of their own.
bool HoldsCardNumber(absl::string_view text);

}  // namespace vinculo::client_registry
