import type {Column, Definition, Page, Value} from '../api';
import {h} from '../dom';
import {formatMonth, formatValue, isNumeric} from '../format';
import {t} from '../language';
import type {ReportState} from '../report_state';

type Order = {column: string; descending: boolean};

function orderOf(text: string): Order {
  const [column = '', direction = ''] = (text.split(',')[0] ?? '').trim().split(/\s+/);
  return {column, descending: direction.toLowerCase() === 'desc'};
}

/** What a click on the column asks for: ascending first, then descending. */
export function nextOrder(order: Order, column: string): string {
  return order.column === column && !order.descending ? `${column} desc` : column;
}

function header(column: Column, order: Order, sort: (orderBy: string) => void): HTMLElement {
  const sorted = order.column === column.id;
  return h('th', {
    scope: 'col', class: isNumeric(column) ? 'number' : null,
    'aria-sort': sorted ? (order.descending ? 'descending' : 'ascending') : null,
  }, h('button', {type: 'button', title: t('report.sort', {column: column.label}), onclick: () => sort(nextOrder(order, column.id))},
      column.label, h('span', {class: 'arrow', 'aria-hidden': 'true'}, sorted ? (order.descending ? '▼' : '▲') : '')));
}

/** Texts longer than this wrap; shorter ones keep their row to one line. */
const LONG_TEXT = 40;

function cell(column: Column, text: string): HTMLElement {
  const kind = isNumeric(column) ? 'number' : column.type === 'DATE' ? 'date' : text.length > LONG_TEXT ? 'long' : null;
  return h('td', {class: kind, 'data-label': text === '' ? null : column.label}, text);
}

/** The page of rows, with the totals of all pages beneath. */
export function rowsTable(report: Definition, columns: Column[], page: Page, state: ReportState,
                          sort: (orderBy: string) => void): HTMLElement {
  if (page.rows.length === 0) {
    return h('div', {class: 'empty'}, h('p', {}, t('report.empty')), h('p', {class: 'quiet'}, t('report.empty.help')));
  }
  const order = orderOf(state.orderBy || report.default_order);
  const label = t('report.table', {title: report.title});
  // A row that sums up a month is dated by its first day; one of levels (clients on a day) is of that day alone.
  const months = page.parameters.grouping === 'month' && report.columns.some((column) => column.additive);
  const text = (column: Column, value: Value): string =>
      months && column.role === 'KEY' && typeof value === 'string' && /^\d{4}-\d{2}-01$/.test(value) ?
        formatMonth(value.slice(0, 7)) : formatValue(column, value);
  const totals = columns.some((column) => page.totals[column.id] !== null && page.totals[column.id] !== undefined);
  return h('div', {class: 'table-place', role: 'region', 'aria-label': label, tabindex: '0'},
      h('table', {class: 'rows'},
        h('caption', {class: 'hidden'}, label),
        h('thead', {}, h('tr', {}, columns.map((column) => header(column, order, sort)))),
        h('tbody', {}, page.rows.map((row) => h('tr', {}, columns.map((column) =>
            cell(column, text(column, row[column.id] ?? null)))))),
        totals ? h('tfoot', {}, h('tr', {}, columns.map((column, i) => {
          const total = formatValue(column, page.totals[column.id] ?? null);
          return i === 0 && total === '' ? h('th', {scope: 'row'}, t('report.totals')) : cell(column, total);
        }))) : null));
}
