#pragma once
// What the stories of an anonymised client mark it with: a mark for every field of the API
// that declares personal data. Each story plants the marks of its part through the real calls,
// finds all of them in a dump before, and none after.

#include <map>
#include <set>
#include <string>

namespace vinculo::e2e {

// A field's full name ("vinculo.client_registry.v1.Client.email"), and what the story writes into
// it.
using Marks = std::map<std::string, std::string>;

// Its own fields, login, documents, merges, archive, imports.
const Marks& ClientMarks();
// What a gym and its staff keep of it.
const Marks& RecordMarks();
// Contracts, their blocks, pauses, changes, renewals and ends.
const Marks& ContractMarks();
// What it owes, pays, contests.
const Marks& DebtMarks();
// Adjustments, fines, terminations, refunds, credit bureaus.
const Marks& EndingMarks();
// Documents that it did not sign.
const Marks& SignatureMarks();

// Personal fields without a mark of their own: requests whose content becomes one of the fields
// above, answers that are not stored, and copies.
const std::set<std::string>& Copies();

// The fields whose marks stand in a text: as they are, or as the hexadecimal digits of a bytea.
std::set<std::string> Found(const Marks& marks, const std::string& text);

}  // namespace vinculo::e2e
