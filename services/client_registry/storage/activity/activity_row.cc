#include "services/client_registry/storage/activity/activity_row.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "common/base/check.h"
#include "common/base/clock.h"

namespace vinculo::client_registry {
namespace {

int NumberOf(absl::string_view text) {
  int number = 0;
  VINCULO_CHECK(absl::SimpleAtoi(text, &number));
  return number;
}

Day DayOf(absl::string_view text) { return Day::FromEpochDays(NumberOf(text)); }

std::optional<Day> FindDayOf(absl::string_view text) {
  if (text.empty()) return std::nullopt;
  return DayOf(text);
}

}  // namespace

std::vector<Day> DaysOf(absl::string_view text) {
  std::vector<Day> days;
  for (const absl::string_view day : absl::StrSplit(text, ',', absl::SkipEmpty())) {
    days.push_back(DayOf(day));
  }
  return days;
}

std::vector<Archiving> ArchivingsOf(absl::string_view text) {
  std::vector<Archiving> archivings;
  for (const absl::string_view one : absl::StrSplit(text, ',', absl::SkipEmpty())) {
    const std::pair<absl::string_view, absl::string_view> days = absl::StrSplit(one, ':');
    archivings.push_back({DayOf(days.first), FindDayOf(days.second)});
  }
  return archivings;
}

ActivityTimeline ChangesOf(absl::string_view text) {
  ActivityTimeline changes;
  for (const absl::string_view one : absl::StrSplit(text, ',', absl::SkipEmpty())) {
    const std::vector<absl::string_view> parts = absl::StrSplit(one, ':');
    VINCULO_CHECK(parts.size() == 3);
    changes.push_back(
        {DayOf(parts[0]), static_cast<Activity>(NumberOf(parts[1])), FindDayOf(parts[2])});
  }
  return changes;
}

RefreshedActivity Refresh(const ActivityRow& row,
                          int activity_days,
                          Day today,
                          const absl::TimeZone& zone) {
  std::optional<Day> archived_on;
  if (row.archived_at) archived_on = CivilDay(*row.archived_at, zone);
  return RefreshActivity(row.known, archived_on, activity_days, today);
}

}  // namespace vinculo::client_registry
