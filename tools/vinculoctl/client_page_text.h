#pragma once
// The page of a client as a person reads it in a terminal.

#include <string>

#include "vinculo/client_registry/v1/client_page_service.pb.h"

namespace vinculo::ctl {

enum class Colours { kNone, kTerminal };

// In the language of this process.
std::string PageText(const client_registry::v1::ClientPage& page, Colours colours);

}  // namespace vinculo::ctl
