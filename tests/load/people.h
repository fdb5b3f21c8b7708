#pragma once
#include <cstdint>
#include <string>

#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::load {

// The n-th client of the benchmarks, from 1: the same at every call, so that what was imported can
// be searched for.
client_registry::v1::Client Person(uint64_t n);

// Somebody with a document that neither those have nor the newcomers of another run that day: they
// are numbered by the clock. Any thread.
client_registry::v1::Client Newcomer();

// "load-17", the external id of the 17th.
std::string ExternalId(uint64_t n);

// The resource name under which the bench keeps the n-th client: decimal digits, so that pgbench
// can make the same.
std::string ClientName(uint64_t n);

std::string Uuid(uint64_t high, uint64_t low);

// The name as somebody types it in a hurry: without accents, in lower case, one letter wrong, left
// out, doubled or swapped with its neighbour.
std::string Mistyped(const std::string& name, uint64_t random);

}  // namespace vinculo::load
