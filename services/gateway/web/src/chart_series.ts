// Rows to what a chart draws: categories in order, and one number a category for each series. Pure.
import type {Chart, Column, RowValues} from './api';

export interface Series {
  /** A column, or null for the count of rows. */
  column: Column | null;
  values: number[];
}

export interface ChartData {
  /** ISO days, ISO months ("2026-11") or texts. */
  categories: string[];
  unit: 'day' | 'month' | 'text';
  series: Series[];
}

const addDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function addMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** Days and months without rows are there too, as zeros: a gap would read as nothing missing. */
function fill(categories: string[], unit: ChartData['unit']): string[] {
  const sorted = [...categories].sort();
  const last = sorted.at(-1);
  let next = sorted[0];
  if (unit === 'text' || next === undefined || last === undefined) return categories;
  const filled: string[] = [];
  while (next <= last && filled.length < 2000) {
    filled.push(next);
    next = unit === 'day' ? addDay(next) : addMonth(next);
  }
  return filled;
}

/** `grouping`: by what the rows themselves are grouped, "day" or "month"; empty where they are not. */
export function chartData(chart: Chart, columns: Column[], rows: RowValues[], grouping = ''): ChartData {
  const x = columns.find((column) => column.id === chart.x);
  const time = x?.type === 'DATE';
  const unit: ChartData['unit'] = !time ? 'text' : (chart.grouping || grouping) === 'month' ? 'month' : 'day';
  const measures = chart.y.map((id) => columns.find((column) => column.id === id)).filter((column) => column !== undefined);
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    const value = row[chart.x];
    if (value === null || value === undefined) continue;
    const text = String(value);
    const category = unit === 'month' ? text.slice(0, 7) : time ? text : x?.values[text]?.label ?? text;
    const sum = sums.get(category) ?? new Array<number>(Math.max(1, measures.length)).fill(0);
    if (measures.length === 0) sum[0]! += 1;
    measures.forEach((column, i) => { sum[i]! += Number(row[column.id] ?? 0); });
    sums.set(category, sum);
  }
  // Without grouping the rows are levels (clients on a day), which must not fall to zero between two rows.
  const categories = chart.grouping !== '' ? fill([...sums.keys()], unit) : time ? [...sums.keys()].sort() : [...sums.keys()];
  const all: (Column | null)[] = measures.length > 0 ? measures : [null];
  const series = all.map((column, i) => ({column, values: categories.map((category) => sums.get(category)?.[i] ?? 0)}));
  // One of zeros alone says nothing, and its line would lie on another's.
  const telling = series.filter(({values}) => values.some((value) => value !== 0));
  return {categories, unit, series: telling.length > 0 ? telling : series};
}
