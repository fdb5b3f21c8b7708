#pragma once
// Rows of a CSV file, mapped to protobuf rows.

#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "common/csv/reader.h"
#include "tools/vinculoctl/import_run.h"
#include "tools/vinculoctl/row_mapping.h"

namespace vinculo::ctl {

// The file as lines and cells; the first row is the header.
class CsvFile {
 public:
  explicit CsvFile(std::string path) : path_(std::move(path)) {}
  absl::Status Rewind();
  absl::StatusOr<std::optional<csv::Item>> Next();
  const std::vector<std::string>& header() const { return header_; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::ifstream file_;
  std::unique_ptr<csv::Reader> reader_;
  bool finished_ = false;
  std::vector<std::string> header_;
};

class CsvSource final : public RowSource {
 public:
  // Opens the file, reads its header and binds the mapping.
  static absl::StatusOr<std::unique_ptr<CsvSource>> Open(
      const std::string& path,
      const MappingSpec& spec,
      const google::protobuf::Descriptor* row_type,
      const std::vector<std::string>& prefixes);

  absl::Status Rewind() override { return file_.Rewind(); }
  absl::StatusOr<bool> Next(google::protobuf::Message* row,
                            int64_t* line,
                            std::vector<FieldError>* errors) override;
  int64_t total() const override { return 0; }
  const RowMapping& mapping() const { return *mapping_; }

 private:
  explicit CsvSource(std::string path) : file_(std::move(path)) {}

  CsvFile file_;
  std::optional<RowMapping> mapping_;
};

}  // namespace vinculo::ctl
