// The contracts dashboard's first version: what four reports say today, each figure a link to the report behind it.
import {ApiError, getReport, runReport, type Page} from '../api';
import {monthBefore} from '../day';
import {h, replace} from '../dom';
import {formatFullDay, formatInstant, formatNumber, formatSigned} from '../format';
import {t} from '../language';
import {chartPanel} from '../parts/chart';
import {loading} from '../parts/notice';
import {rowsTable} from '../parts/table';
import {readState} from '../report_state';

const ACTIVE_CLIENTS = 'P-07';
const NEW_CLIENTS = 'P-17';
const EVASION = 'P-05';
const TO_EXPIRE = 'P-11';
const WORKLIST_ROWS = 10;

type Parameters = Record<string, string>;

function link(report: string, parameters: Parameters): string {
  const query = new URLSearchParams(parameters);
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang) query.set('lang', lang);
  return `/reports/${report}?${query}`;
}

const count = (report: string, parameters: Parameters): Promise<Page> => runReport(report, {...parameters, page_size: 1});

interface Figure {
  value: string;
  detail: string;
}

/** A card whose figure comes when its report answers; one report's failure leaves the others standing. */
function card(label: string, href: string, figure: Promise<Figure>): HTMLElement {
  const value = h('span', {class: 'value'}, '…');
  const detail = h('span', {class: 'detail'});
  figure.then((shown) => {
    value.textContent = shown.value;
    detail.textContent = shown.detail;
  }, (error: unknown) => {
    value.textContent = '–';
    detail.textContent = error instanceof ApiError && error.message ? error.message : t('state.error');
  });
  return h('a', {class: 'kpi', href}, h('span', {class: 'label'}, label), value, detail);
}

const number = (page: Page, row: number, column: string): number => Number(page.rows.at(row)?.[column] ?? 0);

const lastMonth = (): Promise<Page> =>
    runReport(ACTIVE_CLIENTS, {period_start: 'today-30', period_end: 'today', grouping: 'day', order_by: 'day', page_size: 40});

function activeNow(page: Page): Figure {
  const detail = [t('start.delta.days', {delta: formatSigned(number(page, -1, 'active') - number(page, 0, 'active'))}),
    t('start.active.more', {suspended: formatNumber(number(page, -1, 'suspended')), blocked: formatNumber(number(page, -1, 'blocked'))})];
  // A line breaks between the parts, not within.
  return {value: formatNumber(number(page, -1, 'active')), detail: detail.join(' · ').split(' · ').map((part) => part.replaceAll(' ', '\u00a0')).join(' · ')};
}

/** This month to date beside the same days of the month before. */
async function monthToDate(report: string, parameters: Parameters): Promise<Figure> {
  const now = await count(report, parameters);
  const {period_start: start = '', period_end: end = ''} = now.parameters;
  const before = await count(report, {period_start: monthBefore(start), period_end: monthBefore(end)});
  return {value: formatNumber(now.total_rows), detail: t('start.delta.month', {before: formatNumber(before.total_rows)})};
}

const expiring = (days: number): Parameters => ({period_start: 'today', period_end: `today+${days}`});

async function expiringIn(days: number): Promise<Figure> {
  const page = await count(TO_EXPIRE, expiring(days));
  return {value: formatNumber(page.total_rows), detail: t('start.expiring.unit')};
}

async function worklist(place: HTMLElement): Promise<void> {
  const [report, page] = await Promise.all([getReport(TO_EXPIRE),
    runReport(TO_EXPIRE, {...expiring(30), order_by: 'due_on', page_size: WORKLIST_ROWS})]);
  if (page.rows.length === 0) {
    replace(place, h('p', {class: 'empty'}, t('start.worklist.empty')));
    return;
  }
  const labels: Record<string, string> = {due_on: t('start.worklist.due'), days_left: t('start.worklist.days')};
  const columns = ['due_on', 'days_left', 'client_name', 'mobile_phone', 'plan_name', 'consultant']
    .map((id) => report.columns.find((column) => column.id === id)).filter((column) => column !== undefined)
    .map((column) => ({...column, label: labels[column.id] ?? column.label}));
  const sort = (orderBy: string): void => { location.href = link(TO_EXPIRE, {...expiring(30), order_by: orderBy}); };
  replace(place,
      rowsTable(report, columns, {...page, totals: {}}, {...readState(''), orderBy: 'due_on'}, sort),
      h('p', {class: 'actions'}, h('a', {href: link(TO_EXPIRE, expiring(30))},
          t('start.worklist.all', {count: formatNumber(page.total_rows)}))));
}

async function history(place: HTMLElement): Promise<Page> {
  const parameters = {period_start: 'today-365', period_end: 'today', grouping: 'month'};
  const [report, page] = await Promise.all([getReport(ACTIVE_CLIENTS),
    runReport(ACTIVE_CLIENTS, {...parameters, order_by: 'day', page_size: 40})]);
  const panel = chartPanel(report, page, {...readState(''), parameters});
  replace(place, panel ?? h('p', {class: 'empty'}, t('report.empty')));
  return page;
}

const failed = (place: HTMLElement) => (error: unknown): void => {
  if (!(error instanceof ApiError)) console.error(error);
  replace(place, h('p', {class: 'empty'}, t('state.error')));
};

export async function startPage(main: HTMLElement): Promise<void> {
  document.title = `${t('start.title')} · ${t('app.name')}`;
  const month = {period_start: 'first_of_month', period_end: 'today'};
  // Asked first: what the whole page needs (a session) fails here, once.
  const answer = lastMonth();
  // The portfolio's today, which is ahead of this machine's in a sandbox.
  const today = await answer.then((page) => page.parameters['period_end'] ?? '', (error: unknown) => {
    if (error instanceof ApiError && (error.status === 401 || error.status === 0)) throw error;
    return '';
  });
  const list = h('div', {}, loading());
  const chart = h('div', {}, loading());
  const asOf = h('p', {class: 'quiet freshness'});
  replace(main,
      h('div', {class: 'page-head'}, h('h1', {}, t('start.title')),
        h('p', {class: 'quiet'}, formatFullDay(today))),
      h('div', {class: 'kpis'},
        card(t('start.active'), link(ACTIVE_CLIENTS, {period_start: 'today-30', grouping: 'day'}), answer.then(activeNow)),
        card(t('start.new'), link(NEW_CLIENTS, month), monthToDate(NEW_CLIENTS, month)),
        card(t('start.evaded'), link(EVASION, month), monthToDate(EVASION, month)),
        [30, 60, 90].map((days) => card(t('start.expiring', {days}), link(TO_EXPIRE, expiring(days)), expiringIn(days)))),
      h('div', {class: 'columns'},
        h('section', {class: 'panel', 'aria-labelledby': 'worklist'},
          h('h2', {id: 'worklist'}, t('start.worklist')), h('p', {class: 'quiet'}, t('start.worklist.help')), list),
        h('section', {class: 'panel', 'aria-labelledby': 'history'},
          h('h2', {id: 'history'}, h('a', {href: link(ACTIVE_CLIENTS, {})}, t('start.history'))), chart)),
      asOf);
  worklist(list).catch(failed(list));
  history(chart).then((page) => {
    asOf.textContent = page.as_of ? t('report.asOf', {when: formatInstant(page.as_of)}) : t('report.asOf.unknown');
  }).catch(failed(chart));
}
