#include "services/reporting/storage/describe_query.h"

#include <pqxx/pqxx>

#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

std::vector<DescribedColumn> DescribeQuery(pqxx::connection_base& connection,
                                           const std::string& query) {
  pqxx::work tx(connection);
  const pqxx::result none = tx.exec("select * from (\n" + query + "\n) as described limit 0");
  std::vector<DescribedColumn> columns;
  for (pqxx::row::size_type i = 0; i < none.columns(); ++i) {
    const pqxx::row type =
        tx.exec_params1(sql::kGetTypeName.text, static_cast<int64_t>(none.column_type(i)));
    columns.push_back({none.column_name(i), type[0].c_str()});
  }
  return columns;
}

}  // namespace vinculo::reporting
