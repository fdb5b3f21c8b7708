// The way of a client's file into rows: separators, encodings, quotes, header, mapping, texts of
// every type of field. The first line of the input is a mapping file.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "common/csv/reader.h"
#include "tools/vinculoctl/ixc_text.h"
#include "tools/vinculoctl/row_mapping.h"
#include "vinculo/client_registry/v1/client_service.pb.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using vinculo::ctl::MappingSpec;
  using vinculo::ctl::RowMapping;
  using Row = vinculo::client_registry::v1::ImportClientsRequest::Row;
  const absl::string_view input(reinterpret_cast<const char*>(data), size);
  const size_t line = std::min(input.find('\n'), input.size());
  const absl::StatusOr<MappingSpec> spec = MappingSpec::ParseJson(input.substr(0, line));
  vinculo::csv::Reader reader({});
  reader.Add(input.substr(std::min(line + 1, input.size())));
  reader.Finish();
  std::optional<RowMapping> mapping;
  while (const std::optional<vinculo::csv::Item> item = reader.Next()) {
    const auto* record = std::get_if<vinculo::csv::Row>(&*item);
    if (record == nullptr) continue;
    if (mapping) {
      Row row;
      mapping->Apply(record->fields, &row);
      for (const std::string& cell : record->fields) vinculo::ctl::ixc::MendedText(cell);
      continue;
    }
    absl::StatusOr<RowMapping> bound = RowMapping::Bind(
        spec.ok() ? *spec : MappingSpec(), record->fields, Row::descriptor(), {"client."});
    if (!bound.ok()) return 0;
    mapping.emplace(*std::move(bound));
  }
  return 0;
}
