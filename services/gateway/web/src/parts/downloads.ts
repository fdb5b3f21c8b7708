import {fetchDoor, reportPath, token, withQuery, type Column, type Definition, type Page} from '../api';
import {h} from '../dom';
import {formatValue} from '../format';
import {t} from '../language';
import type {ReportState} from '../report_state';
import {menu} from './menu';

/** A link to a file. With a token the browser cannot follow it by itself, so the file comes through the page. */
function fileLink(url: string, text: string): HTMLElement {
  const link = h('a', {href: url, download: true}, text);
  link.addEventListener('click', (event) => {
    if (!token()) return;
    event.preventDefault();
    void save(url);
  });
  return link;
}

async function save(url: string): Promise<void> {
  const response = await fetchDoor(url);
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'report.csv';
  const object = URL.createObjectURL(await response.blob());
  const link = h('a', {href: object, download: name});
  link.click();
  URL.revokeObjectURL(object);
}

export function downloadMenu(report: Definition, state: ReportState): HTMLElement {
  const query = {...state.parameters, order_by: state.orderBy};
  const csv = `${reportPath(report.id)}.csv`;
  return menu(t('report.download'), 'download-menu',
      h('p', {class: 'quiet'}, t('report.download.all')),
      h('ul', {},
        h('li', {}, fileLink(withQuery(csv, {...query, dialect: 'excel-br'}), t('report.download.excel'))),
        h('li', {}, fileLink(withQuery(csv, {...query, dialect: 'rfc4180'}), t('report.download.csv')))),
      h('button', {type: 'button', class: 'link', onclick: () => window.print()}, t('report.print')));
}

/** Puts the rows as shown on the clipboard, as spreadsheets paste them. */
export function copyButton(columns: Column[], page: Page): HTMLElement {
  const line = (cells: string[]): string => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  const button = h('button', {type: 'button', onclick: () => void copy()}, t('report.copy'));
  const copy = async (): Promise<void> => {
    const lines = [line(columns.map((column) => column.label)),
      ...page.rows.map((row) => line(columns.map((column) => formatValue(column, row[column.id] ?? null))))];
    await navigator.clipboard.writeText(lines.join('\n'));
    button.textContent = t('report.copied');
    setTimeout(() => { button.textContent = t('report.copy'); }, 2000);
  };
  return button;
}
