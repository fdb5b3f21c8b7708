#pragma once
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/reporting/catalogue/report_sql.h"

namespace vinculo::reporting {

// The sums of a file's additive columns, read from its lines as they pass: asking the database for
// them would run the report a second time.
class CsvSums {
 public:
  CsvSums(const pb::ReportDefinition& definition, CsvDialect dialect);

  // Whole lines of COPY.
  void Take(absl::string_view lines);

  // Of the additive columns, in their order: integers, and centavos of money.
  const std::vector<int64_t>& sums() const { return sums_; }

 private:
  const char separator_;
  std::vector<int> places_;  // by column: its place in sums_, -1 where it is not additive
  std::vector<int64_t> sums_;
};

}  // namespace vinculo::reporting
