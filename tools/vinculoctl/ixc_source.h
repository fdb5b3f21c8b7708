#pragma once
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include "nlohmann/json.hpp"
#include "tools/vinculoctl/csv_source.h"
#include "tools/vinculoctl/import_run.h"
#include "tools/vinculoctl/ixc_tables.h"

namespace vinculo::ctl::ixc {

// The rows of an IXC table: from CSV, or from the pages of its API, one JSON document after
// the other: {"page", "total", "registros": an array, or an object keyed by index, or absent}. One
// page is in memory at a time. A row's line is its number in the file, from 1.
class TableSource final : public RowSource {
 public:
  // `table` outlives it.
  TableSource(std::string path, const Table& table)
      : path_(std::move(path)), table_(table), csv_(path_) {}

  absl::Status Rewind() override;
  absl::StatusOr<bool> Next(google::protobuf::Message* row,
                            int64_t* line,
                            std::vector<FieldError>* errors) override;
  int64_t total() const override { return 0; }

 private:
  using Values = std::map<std::string, std::string>;

  // False at the end.
  absl::StatusOr<bool> NextPage();
  absl::StatusOr<bool> NextRecord(Values& values, std::vector<FieldError>& errors);
  absl::StatusOr<bool> NextCsvRow(Values& values, std::vector<FieldError>& errors);

  const std::string path_;
  const Table& table_;
  CsvFile csv_;
  bool json_ = false;
  std::ifstream file_;
  std::vector<nlohmann::json> page_;
  size_t next_ = 0;
  int64_t line_ = 0;
};

}  // namespace vinculo::ctl::ixc
