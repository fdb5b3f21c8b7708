#pragma once
// Passwords as argon2id hashes (RFC 9106, by libsodium): 19 MiB and two passes each, some 25 ms of
// a core. Call them on a worker thread, never on a loop.

#include <string>

#include "absl/strings/string_view.h"

namespace vinculo::auth {

// "$argon2id$v=19$m=19456,t=2,p=1$...": parameters and salt are inside. Empty when there is no
// memory for it.
std::string HashPassword(absl::string_view password);

// Takes the same time for every password. False for a hash that is none.
bool PasswordMatches(absl::string_view password, absl::string_view hash);

// Made with other parameters than those of today: hash again at the next right password.
bool PasswordNeedsNewHash(absl::string_view hash);

// The hash of a password nobody has: what a login that does not exist is compared with, so that
// its answer takes as long as that of one that does.
const std::string& NobodysPasswordHash();

}  // namespace vinculo::auth
