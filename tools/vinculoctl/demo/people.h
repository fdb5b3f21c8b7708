#pragma once
// Made-up clients: names, documents, phones, addresses.

#include "common/base/day.h"
#include "tools/vinculoctl/demo/random.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

namespace vinculo::ctl::demo {

// A person with name, CPF, sex, birth date, contact and address. Age in years at `today` between
// the two.
client_registry::v1::Client MakePerson(Random& random, Day today, int age_from, int age_to);

// A company with name, CNPJ, contact and address.
client_registry::v1::Client MakeCompany(Random& random);

}  // namespace vinculo::ctl::demo
