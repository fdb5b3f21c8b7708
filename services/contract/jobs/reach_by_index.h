#pragma once
#include <pqxx/pqxx>

namespace vinculo::contract {

// For a transaction that works on a portion of contracts and finds everything by their ids: each
// row through its index, never the whole table or a join over it, which the planner prefers where a
// portion is a good part of the table. So a portion costs the same whatever the portfolio's size.
void ReachByIndex(pqxx::transaction_base& tx);

}  // namespace vinculo::contract
