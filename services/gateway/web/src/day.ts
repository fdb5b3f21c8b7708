// Civil days as "YYYY-MM-DD" text.

function parts(day: string): [number, number, number] {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return [year, month, dayOfMonth];
}

/** The same day of the month before; its last day where there is no such day (31 March to 28 February). */
export function monthBefore(day: string): string {
  const [year, month, dayOfMonth] = parts(day);
  const lastOfMonthBefore = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(dayOfMonth, lastOfMonthBefore))).toISOString().slice(0, 10);
}
