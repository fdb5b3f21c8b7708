#pragma once
// What the repositories of a contract's records share: one row by its id, and pages of rows.

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/resource_name.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/errors/errors.h"
#include "common/filter/list_query.h"

namespace vinculo::contract {

template <class Record>
struct RecordPage {
  std::vector<Record> records;
  std::string next_page_token;  // empty on the last page
};

template <class Record>
using FromRecordRow = Record (*)(const db::Row&);

// The row of (tenant, id); NOT_FOUND when there is none. The statement and the two texts are
// constants.
template <class Record>
Task<Record> GetRecord(db::Tx& tx,
                       const db::Statement& statement,
                       Uuid id,
                       absl::string_view resource_type,
                       absl::string_view collection,
                       FromRecordRow<Record> from_row) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.Query(statement, tx.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound(resource_type, FormatName(collection, id));
  co_return from_row(rows[0]);
}

template <class Record>
Task<RecordPage<Record>> ListRecords(db::Tx& tx,
                                     const db::Statement& statement,
                                     const filter::ListQuery& query,
                                     FromRecordRow<Record> from_row) {
  const filter::ListSql list = query.Sql(statement.text, db::Params::Of(tx.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx.QueryText(list.text, list.params));
  RecordPage<Record> page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.records.push_back(from_row(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

template <class Record>
std::vector<Record> RecordsOf(const db::Rows& rows, FromRecordRow<Record> from_row) {
  std::vector<Record> records;
  records.reserve(rows.size());
  for (const db::Row row : rows) records.push_back(from_row(row));
  return records;
}

}  // namespace vinculo::contract
