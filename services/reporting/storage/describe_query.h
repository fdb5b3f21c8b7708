#pragma once
#include <string>
#include <vector>

namespace pqxx {
class connection_base;
}

namespace vinculo::reporting {

// One column of a result: its name, and its type as format_type gives it ("bigint").
struct DescribedColumn {
  std::string name;
  std::string type;
};

// What a query without parameters would yield; it is not run. Throws pqxx's exceptions.
std::vector<DescribedColumn> DescribeQuery(pqxx::connection_base& connection,
                                           const std::string& query);

}  // namespace vinculo::reporting
