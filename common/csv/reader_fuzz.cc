#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/check.h"
#include "common/csv/reader.h"

namespace {

using vinculo::csv::Item;
using vinculo::csv::Reader;
using vinculo::csv::Row;

std::vector<Item> ReadAll(absl::string_view bytes, size_t chunk) {
  Reader reader({});
  std::vector<Item> items;
  const auto take = [&] {
    while (auto item = reader.Next()) items.push_back(*std::move(item));
  };
  for (size_t at = 0; at < bytes.size(); at += chunk) {
    reader.Add(bytes.substr(at, chunk));
    take();
  }
  reader.Finish();
  take();
  return items;
}

}  // namespace

// The pieces in which a file comes change nothing; every row has as many fields as the first, and
// lines only grow.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<Item> items = ReadAll(bytes, size + 1);
  const std::vector<Item> in_pieces = ReadAll(bytes, 3);
  VINCULO_CHECK(items.size() == in_pieces.size());
  const Row* first = nullptr;
  for (size_t i = 0; i < items.size(); ++i) {
    const Row* row = std::get_if<Row>(&items[i]);
    const Row* other = std::get_if<Row>(&in_pieces[i]);
    VINCULO_CHECK((row == nullptr) == (other == nullptr));
    if (row == nullptr) continue;
    VINCULO_CHECK(row->fields == other->fields && row->line == other->line);
    if (first == nullptr) first = row;
    VINCULO_CHECK(row->fields.size() == first->fields.size() && row->line >= first->line);
  }
  return 0;
}
