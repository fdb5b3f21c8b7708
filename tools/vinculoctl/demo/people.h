#pragma once
// Made-up clients: names, documents, phones, addresses.

#include <cstdint>

#include "common/base/day.h"
#include "tools/vinculoctl/demo/random.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::ctl::demo {

struct Ages {
  int from;
  int to;  // years
};

// A person with name, CPF (of the serial: documents.h), sex, birth date, contact and address.
client_registry::v1::Client MakePerson(Random& random, uint64_t serial, Day today, Ages ages);

// A company with name, CNPJ, contact and address.
client_registry::v1::Client MakeCompany(Random& random, uint64_t serial);

}  // namespace vinculo::ctl::demo
