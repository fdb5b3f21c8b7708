#pragma once
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::brazil {

// An e-mail address (docs/brazil.md section 5). Neither dots nor +tags are folded: they belong to
// the address.
class Email {
 public:
  // Takes spaces around it away. One @; before it 1 to 64 characters of RFC 5321's dot-string, in
  // ASCII, kept as typed; after it a domain name of two or more labels, made lower case, and
  // punycode where it is international (IDNA 2008, UTS 46). At most 254 characters whole. Refused:
  // quoted local parts, addresses in brackets, comments, and letters with accents before the @,
  // which hardly any provider delivers and which are typing mistakes in practice. A violation of
  // "email": EMAIL_MALFORMED. No message repeats the address (LGPD).
  static absl::StatusOr<Email> Parse(absl::string_view text);

  const std::string& value() const { return value_; }  // "Joao.Silva@gmail.com"
  // Equal for addresses that reach the same mailbox in practice: the whole in lower case.
  std::string DedupeKey() const;
  // For screens and logs that need not show it whole (LGPD): "J***@gmail.com".
  std::string Masked() const;

  bool operator==(const Email&) const = default;

 private:
  explicit Email(std::string value) : value_(std::move(value)) {}
  std::string value_;
};

}  // namespace vinculo::brazil
