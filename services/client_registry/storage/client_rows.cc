#include "services/client_registry/storage/client_rows.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/client_registry/storage/client_columns.h"

namespace vinculo::client_registry {
namespace {

constexpr char kUnitSeparator[] = "\x1F";

// A column of a row has no array: groups come joined, hashes as the literal of an array.
template <class T>
const T& InRow(const T& column) {
  return column;
}
std::string InRow(const std::vector<std::string>& groups) {
  return absl::StrJoin(groups, kUnitSeparator);
}
std::string InRow(const std::vector<int32_t>& hashes) {
  return absl::StrCat("{", absl::StrJoin(hashes, ","), "}");
}

std::optional<std::string> JoinedOrNull(const std::vector<std::string>& texts) {
  if (texts.empty()) return std::nullopt;
  return absl::StrJoin(texts, kUnitSeparator);
}

}  // namespace

db::RowArray ClientRows(uint32_t type, const Uuid& tenant, absl::Span<const Client> clients) {
  db::RowArray rows(type);
  for (const Client& client : clients) {
    WithColumns(tenant, client.fields, [&](const auto&... columns) {
      rows.Add(client.id, InRow(columns)..., JoinedOrNull(client.import_flags));
    });
  }
  return rows;
}

}  // namespace vinculo::client_registry
