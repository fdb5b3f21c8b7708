#pragma once
// The columns of a release; release_row (the type of many as one parameter) has them in the same
// order. Statements that read give the contract's client behind them.

#include "services/contract/domain/monitoring/release.h"
#include "services/contract/storage/columns.h"

namespace vinculo::contract {

inline constexpr std::tuple kReleaseColumns{
    Column{"release_id", &Release::id},
    Column{"version", &Release::version},
    Column{"contract_id", &Release::contract},
    Column{"kind", &Release::kind},
    Column{"origin", &Release::origin},
    Column{"since_on", &Release::since},
    Column{"until_on", &Release::until},
    Column{"ended_on", &Release::ended_on},
    Column{"debt_cents", &Release::debt},
    Column{"promise", &Release::promise},
    Column{"promise_settled_on", &Release::promise_settled_on},
    Column{"interval_lifted", &Release::interval_lifted},
    Column{"actor", &Release::actor},
    Column{"reason", &Release::reason},
    Column{"created_at", &Release::created_at},
    Column{"updated_at", &Release::updated_at},
};

template <class Row>
Release ReleaseFromRow(const Row& row) {
  Release release = OwnerOf<Release>(kReleaseColumns, row);
  release.client = row.GetUuid(std::tuple_size_v<decltype(kReleaseColumns)>);
  return release;
}

}  // namespace vinculo::contract
