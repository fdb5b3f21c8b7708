import {explainReport, type Definition, type Page} from '../api';
import {h, replace} from '../dom';
import {formatNumber} from '../format';
import {t} from '../language';
import {spoken} from '../spoken_parameter';
import {failure, loading} from './notice';

function pairs(entries: [string, string][]): HTMLElement {
  return h('dl', {class: 'pairs'}, entries.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

/** What the rows mean and where they come from; the query is fetched when the panel opens. */
export function explainPanel(report: Definition, page: Page): HTMLElement {
  const query = h('div', {});
  const load = async (): Promise<void> => {
    replace(query, loading());
    try {
      const explained = await explainReport(report.id, page.parameters);
      replace(query, h('pre', {tabindex: '0', class: 'sql', 'aria-label': t('report.explain.sql')}, explained.sql.trim()));
    } catch (error) {
      replace(query, failure(error, () => void load()));
    }
  };
  const details = h('details', {class: 'explain'},
      h('summary', {}, t('report.explain')),
      h('p', {}, report.description),
      h('p', {}, t('report.grain', {grain: report.grain})),
      h('h2', {}, t('report.explain.parameters')),
      pairs(report.parameters.map((parameter) => [parameter.label, spoken(parameter, page.parameters[parameter.id] ?? '')])),
      h('h2', {}, t('report.explain.positions')),
      pairs(Object.entries(page.feed_positions).map(([source, position]) => [source, formatNumber(position)])),
      h('h2', {}, t('report.explain.sql')),
      query);
  details.addEventListener('toggle', () => {
    if (details.open && query.childElementCount === 0) void load();
  });
  return details;
}
