#include "common/feed/checkpoint.h"

#include <algorithm>
#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/errors/errors.h"
#include "common/feed/sql.h"

namespace vinculo::feed {

v1::Cursor Checkpoint::ToCursor() const {
  v1::Cursor cursor;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    if (positions[bucket] > 0) (*cursor.mutable_positions())[bucket] = positions[bucket];
  }
  return cursor;
}

void Checkpoint::MoveTo(const v1::Cursor& cursor) {
  for (const auto& [bucket, position] : cursor.positions()) {
    if (bucket < 0 || bucket >= kBuckets) continue;
    positions[bucket] = std::max(positions[bucket], static_cast<int64_t>(position));
  }
}

Checkpoint LoadCheckpoint(pqxx::transaction_base& tx, const ConsumerKey& key) {
  Checkpoint checkpoint;
  for (const auto& row : tx.exec_params(sql::kLoadCheckpoint.text, key.consumer, key.source)) {
    checkpoint.exists = true;
    checkpoint.positions.at(row[0].as<size_t>()) = row[1].as<int64_t>();
  }
  return checkpoint;
}

void StartCheckpoint(pqxx::transaction_base& tx, const ConsumerKey& key, const Checkpoint& to) {
  db::TextArray buckets, positions;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    buckets.Add(absl::StrCat(bucket));
    positions.Add(absl::StrCat(to.positions[bucket]));
  }
  tx.exec_params(sql::kStartCheckpoint.text,
                 key.consumer,
                 key.source,
                 buckets.ToString(),
                 positions.ToString());
}

bool AdvanceCheckpoint(pqxx::transaction_base& tx,
                       const ConsumerKey& key,
                       const Checkpoint& from,
                       const Checkpoint& to) {
  db::TextArray buckets, old_positions, new_positions;
  size_t moved = 0;
  for (int bucket = 0; bucket < kBuckets; ++bucket) {
    if (from.positions[bucket] == to.positions[bucket]) continue;
    buckets.Add(absl::StrCat(bucket));
    old_positions.Add(absl::StrCat(from.positions[bucket]));
    new_positions.Add(absl::StrCat(to.positions[bucket]));
    ++moved;
  }
  if (moved == 0) return true;
  const pqxx::result result = tx.exec_params(sql::kAdvanceCheckpoint.text,
                                             key.consumer,
                                             key.source,
                                             buckets.ToString(),
                                             old_positions.ToString(),
                                             new_positions.ToString());
  return result.affected_rows() == moved;
}

bool ClaimSource(pqxx::transaction_base& tx,
                 const ConsumerKey& key,
                 const std::string& owner,
                 absl::Duration silence) {
  return !tx.exec_params(sql::kClaimSource.text,
                         key.consumer,
                         key.source,
                         owner,
                         absl::ToDoubleSeconds(silence))
              .empty();
}

void ReleaseSource(pqxx::transaction_base& tx, const ConsumerKey& key, const std::string& owner) {
  tx.exec_params(sql::kReleaseSource.text, key.consumer, key.source, owner);
}

absl::Status HoldSource(pqxx::transaction_base& tx,
                        const ConsumerKey& key,
                        const std::string& owner) {
  if (!tx.exec_params(sql::kHoldSource.text, key.consumer, key.source, owner).empty()) {
    return absl::OkStatus();
  }
  return errors::Aborted("SOURCE_TAKEN", "another consumer follows this source");
}

void RefreshSource(pqxx::transaction_base& tx, const ConsumerKey& key) {
  tx.exec_params(sql::kRefreshSource.text, key.consumer, key.source);
}

std::string LoadProjection(pqxx::transaction_base& tx, const ConsumerKey& key) {
  const pqxx::result rows = tx.exec_params(sql::kLoadProjection.text, key.consumer, key.source);
  return rows.empty() ? "" : rows[0][0].as<std::string>();
}

void SaveProjection(pqxx::transaction_base& tx,
                    const ConsumerKey& key,
                    const std::string& projection) {
  tx.exec_params(sql::kSaveProjection.text, key.consumer, key.source, projection);
}

void ForgetProjection(pqxx::transaction_base& tx, const ConsumerKey& key) {
  tx.exec_params(sql::kForgetProjection.text, key.consumer, key.source);
}

void SaveCompleteUntil(pqxx::transaction_base& tx, const ConsumerKey& key, absl::Time until) {
  tx.exec_params(sql::kSaveCompleteUntil.text, key.consumer, key.source, db::SqlTime(until));
}

}  // namespace vinculo::feed
