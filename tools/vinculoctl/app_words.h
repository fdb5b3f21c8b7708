#pragma once
// What the library of the command line says by itself, in the language of this process.

#include "CLI/CLI.hpp"

namespace vinculo::ctl {

// Before the commands are added.
void Translate(CLI::App& app);
// When all are there.
void GroupCommands(CLI::App& app);

// Wrong arguments; 0 where help was asked for.
int ExplainArguments(const CLI::App& app, const CLI::ParseError& error);

}  // namespace vinculo::ctl
