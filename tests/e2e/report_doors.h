#pragma once
// One report, asked for through every door of the suite.

#include <map>
#include <string>
#include <vector>

#include "tests/e2e/suite.h"
#include "vinculo/reporting/v1/report_definition.pb.h"

namespace vinculo::e2e {

// Rows of cells as text.
using Table = std::vector<std::vector<std::string>>;

class ReportDoors {
 public:
  using Parameters = std::map<std::string, std::string>;

  // `id`: "P-05". Parameters must not need escaping in an address.
  ReportDoors(Suite& suite, std::string id, Parameters parameters);

  // All rows over gRPC, by pages, in the report's own order: dates YYYY-MM-DD, money 1234.56, "-"
  // where there is no value.
  Table Rows() const;
  // Those columns of the rows alone.
  Table Columns(const std::vector<std::string>& columns) const;

  // All rows through the other doors, as they write them; JSON as Rows() does.
  Table Json() const;
  Table Csv() const;         // without the line of labels, which is checked
  Table CsvExcelBr() const;  // likewise
  // The rows of the report's page in Portuguese, as chromium shows them.
  Table Page() const;

  // `rows` as a door has to write them for Brazilians.
  Table InExcel(const Table& rows) const;
  Table OnPage(const Table& rows) const;  // without hidden columns

 private:
  std::string Query() const;
  Table CsvIn(const std::string& dialect, char separator) const;

  Suite& suite_;
  std::string id_;
  Parameters parameters_;
  reporting::v1::ReportDefinition definition_;
};

}  // namespace vinculo::e2e
