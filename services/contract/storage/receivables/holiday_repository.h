#pragma once
// C-40. The holidays of the unit of work's tenant (brazil.md section 9).

#include "common/brazil/business_day.h"
#include "common/filter/schema.h"
#include "services/contract/domain/receivables/holiday.h"
#include "services/contract/storage/record_rows.h"

namespace vinculo::contract {

// What ListHolidays filters and orders by.
const filter::Schema& HolidayFields();

class HolidayRepository {
 public:
  explicit HolidayRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<Holiday> Get(Uuid id);
  Task<RecordPage<Holiday>> List(const filter::ListQuery& query);
  // The banks' calendar with the tenant's own holidays of these days; others are not in it.
  Task<brazil::BusinessCalendar> Calendar(Day from, Day until);

  // Queued; ALREADY_EXISTS HOLIDAY_TAKEN comes with the commit.
  void Insert(const Holiday& holiday);
  void Delete(const Uuid& id);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
