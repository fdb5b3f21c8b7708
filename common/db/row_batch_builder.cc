#include "common/db/row_batch_builder.h"

#include <endian.h>

#include <cstring>

#include "absl/strings/match.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

constexpr absl::string_view kSignature("PGCOPY\n\xff\r\n\0", 11);
constexpr int16_t kTrailer = -1;

absl::Status Malformed() { return errors::Internal("the server's binary copy is malformed"); }

// False when not enough is left.
template <class T>
bool Take(absl::string_view& from, T* value) {
  if (from.size() < sizeof(T)) return false;
  std::memcpy(value, from.data(), sizeof(T));
  from.remove_prefix(sizeof(T));
  return true;
}

bool Take16(absl::string_view& from, int16_t* value) {
  uint16_t raw;
  if (!Take(from, &raw)) return false;
  *value = static_cast<int16_t>(be16toh(raw));
  return true;
}

bool Take32(absl::string_view& from, int32_t* value) {
  uint32_t raw;
  if (!Take(from, &raw)) return false;
  *value = static_cast<int32_t>(be32toh(raw));
  return true;
}

// Signature, flags, length of an extension, extension.
bool TakeHeader(absl::string_view& from) {
  int32_t flags, extension;
  if (!absl::StartsWith(from, kSignature)) return false;
  from.remove_prefix(kSignature.size());
  if (!Take32(from, &flags) || !Take32(from, &extension)) return false;
  if (extension < 0 || from.size() < static_cast<size_t>(extension)) return false;
  from.remove_prefix(extension);
  return true;
}

}  // namespace

absl::Status RowBatchBuilder::Read(absl::string_view data, const std::vector<size_t>& row_ends) {
  batch_.fields_.clear();
  size_t begin = 0;
  for (const size_t end : row_ends) {
    absl::string_view row = data.substr(begin, end - begin);
    begin = end;
    if (!header_read_) {
      if (!TakeHeader(row)) return Malformed();
      header_read_ = true;
    }
    // The header may come in a message of its own.
    if (!row.empty()) RETURN_IF_ERROR(ReadRow(row));
  }
  return absl::OkStatus();
}

absl::Status RowBatchBuilder::ReadRow(absl::string_view row) {
  int16_t columns;
  if (!Take16(row, &columns)) return Malformed();
  if (columns == kTrailer) return absl::OkStatus();
  batch_.columns_ = columns;
  for (int16_t column = 0; column < columns; ++column) {
    int32_t length;
    if (!Take32(row, &length)) return Malformed();
    if (length < 0) {
      batch_.fields_.push_back(Field());
      continue;
    }
    if (row.size() < static_cast<size_t>(length)) return Malformed();
    batch_.fields_.push_back(Field{row.data(), length});
    row.remove_prefix(length);
  }
  return absl::OkStatus();
}

}  // namespace vinculo::db
