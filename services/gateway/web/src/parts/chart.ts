import {ApiError, runReport, type Definition, type Page, type RowValues} from '../api';
import {chartData} from '../chart_series';
import {h, replace} from '../dom';
import {formatNumber} from '../format';
import {t} from '../language';
import type {ReportState} from '../report_state';

const ROWS_A_REQUEST = 1000;
const ROWS_MAX = 5000;

/** The chart library comes over the network as the rows do, and fails as they do. */
const loadDrawing = (): Promise<typeof import('../chart_drawing')> =>
    import('../chart_drawing').catch(() => { throw new ApiError(0, ''); });

/** All rows of the report, as far as a chart goes: the page shown when it has them all. */
async function allRows(report: Definition, page: Page, state: ReportState): Promise<RowValues[]> {
  if (page.rows.length === page.total_rows) return page.rows;
  const rows: RowValues[] = [];
  let token = '';
  do {
    const next: Page = await runReport(report.id, {...state.parameters, page_size: ROWS_A_REQUEST, page_token: token});
    rows.push(...next.rows);
    token = next.next_page_token;
  } while (token !== '' && rows.length < ROWS_MAX);
  return rows;
}

/** The report's chart over the rows of all pages; nothing where it has none or there is nothing to draw. */
export function chartPanel(report: Definition, page: Page, state: ReportState): HTMLElement | null {
  const {chart} = report;
  if (!chart || page.total_rows === 0) return null;
  const title = t('chart.label', {title: report.title});
  const place = h('div', {class: 'chart', role: 'img', 'aria-label': title});
  const note = h('figcaption', {class: 'quiet'});
  const draw = async (): Promise<void> => {
    try {
      const [rows, drawing] = await Promise.all([allRows(report, page, state), loadDrawing()]);
      // Another page of the report may stand here by now.
      if (!place.isConnected) return;
      drawing.draw(place, chart, chartData(chart, report.columns, rows, page.parameters.grouping), title);
      if (rows.length < page.total_rows) {
        note.textContent = t('chart.partial', {shown: formatNumber(rows.length), count: formatNumber(page.total_rows)});
      }
    } catch (error) {
      if (!(error instanceof ApiError)) console.error(error);
      replace(note, t('chart.failed'));
    }
  };
  void draw();
  return h('figure', {class: 'chart-panel'}, place, note);
}
