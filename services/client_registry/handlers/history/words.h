#pragma once
// What this service calls its events and the fields of its resources.

#include "common/history/words.h"

namespace vinculo::client_registry {

// For the life of the process.
history::Words HistoryWords();

}  // namespace vinculo::client_registry
