#pragma once
// The keys by which a name is found in spite of typing errors.
//
// Each word of a name is folded to how it sounds in Portuguese (Thiago = Tiago, Souza = Sousa) and
// indexed whole and with each one of its letters left out; so is each word that is searched. Two
// words of which one has a letter too many, too few, wrong, or two neighbours swapped, then share a
// key. Longer words are cut to 8 letters. Beginnings of 3 to 5 letters are keys too, for the word
// that is still being typed.
//
// A key is stored as a 32-bit hash of tenant and text, so that one index serves all tenants and the
// keys of one never meet those of another. Hashes collide: whoever finds a client by them scores
// its name afterwards (search_score.h).

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/uuid.h"

namespace vinculo::client_registry {

// The words of a search key (upper-case ASCII words) without the particles of names (DE, DA, DO,
// DAS, DOS, E).
std::vector<absl::string_view> NameWords(absl::string_view name_key);

// The word as it sounds: THIAGO and TIAGO give TIAGO, SOUZA gives SOUSA, PHELIPE gives FELIPE.
std::string SoundOf(absl::string_view word);

// What is stored with a client: sorted, each hash once. Stored: a change needs a migration that
// recomputes the rows.
std::vector<int32_t> NameHashes(const Uuid& tenant, absl::string_view name_key);

// What a searched word is looked up by; a client matches when it has any of them. The last word of
// a query may be the beginning of one.
std::vector<int32_t> WordHashes(const Uuid& tenant, absl::string_view word, bool may_be_beginning);

}  // namespace vinculo::client_registry
