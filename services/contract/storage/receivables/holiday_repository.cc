#include "services/contract/storage/receivables/holiday_repository.h"

#include <utility>

#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

Holiday HolidayOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .on = row.GetDay(1),
          .display_name = row.String(2),
          .created_at = row.GetTime(3)};
}

}  // namespace

const filter::Schema& HolidayFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "holiday_id"),
                                     {Field::Day("date", "holiday_on").Orderable(),
                                      Field::Text("display_name", "display_name"),
                                      Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Holiday> HolidayRepository::Get(Uuid id) {
  return GetRecord(tx_, sql::kGetHoliday, id, "holiday", kHolidays, &HolidayOf);
}

Task<RecordPage<Holiday>> HolidayRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListHolidays, query, &HolidayOf);
}

Task<brazil::BusinessCalendar> HolidayRepository::Calendar(Day from, Day until) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindHolidays, tx_.tenant(), from, until));
  std::vector<Day> days;
  for (const db::Row row : rows) days.push_back(row.GetDay(0));
  co_return BankCalendarWith(std::move(days));
}

void HolidayRepository::Insert(const Holiday& holiday) {
  tx_.OnConstraint("holidays_day_unique",
                   errors::AlreadyExists(kHolidayTaken,
                                         "the tenant has a holiday on this day",
                                         {{"date", holiday.on.ToString()}}));
  tx_.Enqueue(sql::kInsertHoliday,
              tx_.tenant(),
              holiday.id,
              holiday.on,
              holiday.display_name,
              holiday.created_at);
}

void HolidayRepository::Delete(const Uuid& id) {
  tx_.Enqueue(sql::kDeleteHoliday, tx_.tenant(), id, tx_.call().now());
}

}  // namespace vinculo::contract
