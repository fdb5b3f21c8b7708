import {ApiError, getReport, runReport, type Definition, type Page} from '../api';
import {h, replace} from '../dom';
import {formatInstant} from '../format';
import {t} from '../language';
import {chartPanel} from '../parts/chart';
import {columnsMenu} from '../parts/columns_menu';
import {copyButton, downloadMenu} from '../parts/downloads';
import {explainPanel} from '../parts/explain';
import {filtersForm} from '../parts/filters';
import {failure, loading} from '../parts/notice';
import {pager, type Step} from '../parts/pager';
import {rowsTable} from '../parts/table';
import {readState, writeState, type ReportState} from '../report_state';

const PAGE_SIZE = 50;

function shownColumns(report: Definition, state: ReportState): Definition['columns'] {
  const chosen = report.columns.filter((column) => state.columns.includes(column.id));
  return chosen.length > 0 ? chosen : report.columns.filter((column) => !column.hidden);
}

function headOf(report: Definition): HTMLElement {
  return h('div', {class: 'page-head'},
      h('h1', {}, h('span', {class: 'code'}, report.id), ' ', report.title),
      h('p', {class: 'description'}, report.description),
      report.active_meaning ? h('p', {class: 'meaning'}, t(`active.${report.active_meaning}`)) : null);
}

function freshness(report: Definition, page: Page): HTMLElement {
  const hidden = report.columns.filter((column) => page.masked_columns.includes(column.id));
  return h('p', {class: 'freshness quiet'},
      page.as_of ? t('report.asOf', {when: formatInstant(page.as_of)}) : t('report.asOf.unknown'),
      ` · ${report.id} ${t('report.version', {version: page.version})}`,
      hidden.length > 0 ? ` · ${t('report.masked', {columns: hidden.map((column) => column.label).join(', ')})}` : null);
}

/** One report: filters, chart, table and downloads. The address holds the whole state. */
export async function reportPage(main: HTMLElement, id: string): Promise<void> {
  const report = await getReport(id);
  document.title = `${report.title} · ${t('app.name')}`;
  const filters = h('div', {class: 'filters-place'});
  const body = h('div', {class: 'report-body'});
  replace(main, headOf(report), filters, body);

  let request = new AbortController();
  let formShown = false;

  const go = (state: ReportState, step: Step = null): void => {
    history.pushState(step, '', `${location.pathname}${writeState(state, location.search)}`);
    void load();
  };

  const showForm = (understood: Record<string, string>): void => {
    replace(filters, filtersForm(report, readState(location.search).parameters, understood, (parameters) => {
      go({...readState(location.search), parameters, pageToken: ''});
    }));
    formShown = true;
  };

  const showPage = (state: ReportState, page: Page): void => {
    const columns = shownColumns(report, state);
    replace(body,
        chartPanel(report, page, state),
        h('div', {class: 'toolbar'},
          pager(page, state, PAGE_SIZE, go),
          h('div', {class: 'tools'},
            columnsMenu(report, columns, (chosen) => {
              // Another choice of columns shows the same rows: no new entry to go back through.
              const next = {...readState(location.search), columns: chosen};
              history.replaceState(history.state, '', `${location.pathname}${writeState(next, location.search)}`);
              showPage(next, page);
              document.getElementById('columns-menu')?.setAttribute('open', '');
            }),
            copyButton(columns, page),
            downloadMenu(report, state))),
        rowsTable(report, columns, page, state, (orderBy) => go({...state, orderBy, pageToken: ''})),
        freshness(report, page),
        explainPanel(report, page));
  };

  const load = async (): Promise<void> => {
    request.abort();
    request = new AbortController();
    const {signal} = request;
    const state = readState(location.search);
    body.setAttribute('aria-busy', 'true');
    if (!formShown) replace(body, loading());
    try {
      const page = await runReport(id, {
        ...state.parameters, order_by: state.orderBy, page_token: state.pageToken, page_size: state.pageSize || PAGE_SIZE,
      }, signal);
      showForm(page.parameters);
      showPage(state, page);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status === 401) {
        // The first load's caller asks for a token; later, the page starts again.
        if (!formShown) throw error;
        location.reload();
        return;
      }
      if (!formShown) showForm({});
      replace(body, failure(error, () => void load()));
    }
    body.setAttribute('aria-busy', 'false');
  };
  await load();
}
