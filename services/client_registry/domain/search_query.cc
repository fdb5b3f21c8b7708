#include "services/client_registry/domain/search_query.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/brazil/email.h"
#include "common/brazil/person_name.h"
#include "common/brazil/phone.h"
#include "common/brazil/tax_id.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/checked_fields.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

bool HasLetter(absl::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return absl::ascii_isalpha(static_cast<unsigned char>(c)) ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

absl::StatusOr<SearchQuery> ReadSearchQuery(absl::string_view query) {
  const absl::string_view text = absl::StripAsciiWhitespace(query);
  const int length = CharactersIn(text);
  if (length < kQueryLengthMin || length > kQueryLengthMax) {
    return errors::InvalidField(
        "query",
        kQueryLength,
        absl::StrCat("must have ", kQueryLengthMin, " to ", kQueryLengthMax, " characters"));
  }

  SearchQuery read;
  if (length <= kExternalIdLengthMax) read.external_id = std::string(text);
  if (absl::StrContains(text, '@')) {
    const absl::StatusOr<brazil::Email> email = brazil::Email::Parse(text);
    if (email.ok()) read.email = email->DedupeKey();
    return read;
  }
  const absl::StatusOr<brazil::TaxId> tax_id = brazil::TaxId::Parse(text);
  if (tax_id.ok()) read.tax_id = tax_id->value();
  if (!HasLetter(text)) {
    const absl::StatusOr<brazil::Phone> phone = brazil::Phone::Parse(text);
    if (phone.ok()) read.phone = phone->e164();
    return read;
  }
  // A CNPJ may have letters; a name never has its check digits.
  if (!tax_id.ok()) read.name_key = brazil::NameSearchKey(text);
  return read;
}

}  // namespace vinculo::client_registry
