#pragma once
// SQL embedded from .sql files at build time (common/cmake/embed_sql.py).

#include <cstddef>

namespace vinculo::db {

// kShort may run on the lanes that all calls share, under a short statement_timeout; kLong (lists
// with open filters, reports, imports) runs on a connection of its own.
enum class StatementClass { kShort, kLong };

// One statement; its name is the file's stem, in logs and metrics too. Compared and looked up by
// address.
struct Statement {
  const char* name;
  const char* text;
  StatementClass statement_class;
};

struct StatementList {
  const Statement* const* data = nullptr;
  size_t size = 0;
  const Statement* const* begin() const { return data; }
  const Statement* const* end() const { return data + size; }
};

struct Migration {
  const char* name;  // NNNN_verb_noun
  const char* text;
};

struct MigrationList {
  const Migration* data = nullptr;
  size_t size = 0;
  const Migration* begin() const { return data; }
  const Migration* end() const { return data + size; }
};

}  // namespace vinculo::db
