import type {Page} from '../api';
import {h} from '../dom';
import {formatNumber} from '../format';
import {t} from '../language';
import type {ReportState} from '../report_state';

const SIZES = ['25', '50', '100', '500', '1000'];

/** How an entry of the browser's history was reached: by the button for the next page, or not. */
export type Step = 'next' | null;

/** How many rows there are, and the way to the next: a cursor goes forward; back is the browser's. */
export function pager(page: Page, state: ReportState, defaultSize: number, go: (state: ReportState, step?: Step) => void): HTMLElement {
  const first = state.pageToken === '';
  const total = formatNumber(page.total_rows);
  const summary = first && page.next_page_token !== '' ?
    t('report.range', {from: page.rows.length > 0 ? 1 : 0, to: formatNumber(page.rows.length), count: total}) :
    page.total_rows === 1 ? t('report.rows.one') : t('report.rows', {count: total});
  const size = h('select', {id: 'page-size', onchange: () => go({...state, pageSize: size.value, pageToken: ''})},
      SIZES.map((option) => h('option', {value: option, selected: option === (state.pageSize || String(defaultSize))}, option)));
  const oneOfAll = first && page.next_page_token === '';
  return h('div', {class: 'pager'},
      h('span', {class: 'count', role: 'status'}, summary),
      oneOfAll ? null : h('nav', {'aria-label': t('report.pages')},
        h('button', {type: 'button', disabled: first, onclick: () => go({...state, pageToken: ''})}, t('report.first')),
        h('button', {type: 'button', disabled: history.state !== 'next', onclick: () => history.back()}, t('report.previous')),
        h('button', {type: 'button', disabled: page.next_page_token === '', onclick: () => go({...state, pageToken: page.next_page_token}, 'next')},
          t('report.next'))),
      page.total_rows > 25 ? h('span', {class: 'page-size'}, h('label', {for: 'page-size'}, t('report.pageSize')), size) : null);
}
