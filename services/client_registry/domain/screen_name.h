#pragma once
#include <string>

#include "services/client_registry/domain/client.h"

namespace vinculo::client_registry {

// The name that screens and letters show: of a person the social name, where there is one
// (Decreto 8.727/2016), else the full name, with a capital for each word but de, da, do, das, dos
// and e ("MARIA DA SILVA" is Maria da Silva). Of a company the name as it was typed: its acronyms
// would lose their capitals. What was typed is kept beside it.
std::string ScreenName(const ClientFields& fields);

}  // namespace vinculo::client_registry
