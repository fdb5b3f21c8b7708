#pragma once
// What list_activity_facts.sql gives of a client.

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/client_registry/domain/activity/refresh_activity.h"

namespace vinculo::client_registry {

struct ActivityRow {
  KnownActivity known;
  std::optional<absl::Time> archived_at;
  std::string unit;
};

// The texts in which the statement gives lists of days.
std::vector<Day> DaysOf(absl::string_view text);
std::vector<Archiving> ArchivingsOf(absl::string_view text);
ActivityTimeline ChangesOf(absl::string_view text);

// Row: db::Row, or db::TextRow in background threads.
template <class Row>
ActivityRow ActivityFromRow(const Row& row) {
  ActivityRow read;
  read.known.client = row.GetUuid(0);
  if (!row.IsNull(1)) read.archived_at = row.GetTime(1);
  read.known.version = row.Int(2);
  read.known.told_until = row.FindDay(3);
  read.known.paid_on = DaysOf(row.Text(4));
  read.known.archivings = ArchivingsOf(row.Text(5));
  read.known.told = ChangesOf(row.Text(6));
  read.unit = row.String(7);
  return read;
}

// The client brought up to `today`; its archiving began on the civil day in `zone`.
RefreshedActivity Refresh(const ActivityRow& row,
                          int activity_days,
                          Day today,
                          const absl::TimeZone& zone);

}  // namespace vinculo::client_registry
