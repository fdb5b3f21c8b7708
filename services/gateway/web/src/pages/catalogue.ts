import {listReports, type Summary} from '../api';
import {h, replace} from '../dom';
import {t, tOr} from '../language';

const GROUPS = ['contracts', 'clients', 'engagement', 'fidelity'];

/** Without case and accents: "evasao" finds "Evasão". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

function matches(report: Summary, query: string): boolean {
  const text = plain(`${report.id} ${report.title} ${report.description}`);
  return plain(query).split(/\s+/).every((word) => text.includes(word));
}

function card(report: Summary): HTMLElement {
  return h('li', {class: 'report-card'},
      h('a', {href: `/reports/${encodeURIComponent(report.id)}`},
        h('span', {class: 'code'}, report.id), h('span', {class: 'title'}, report.title)),
      h('p', {}, report.description));
}

function groups(reports: Summary[]): HTMLElement[] {
  const known = GROUPS.filter((group) => reports.some((report) => report.group === group));
  const others = [...new Set(reports.map((report) => report.group))].filter((group) => !GROUPS.includes(group));
  return [...known, ...others].map((group) => h('section', {class: 'group', 'aria-labelledby': `group-${group}`},
      h('h2', {id: `group-${group}`}, tOr('group', group)),
      h('ul', {class: 'report-cards'}, reports.filter((report) => report.group === group).map(card))));
}

/** The catalogue, searched as one types; the search is in the address (?q=). */
export async function cataloguePage(main: HTMLElement): Promise<void> {
  document.title = `${t('catalogue.title')} · ${t('app.name')}`;
  const reports = await listReports();
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const search = h('input', {id: 'q', type: 'search', value: query, placeholder: t('catalogue.hint'), autocomplete: 'off'});
  const count = h('p', {class: 'quiet', role: 'status'});
  const list = h('div', {class: 'groups'});

  const show = (): void => {
    const text = search.value.trim();
    const found = reports.filter((report) => matches(report, text));
    count.textContent = found.length === 1 ? t('catalogue.count.one') : t('catalogue.count', {count: found.length});
    if (found.length > 0) {
      replace(list, groups(found));
    } else {
      replace(list, h('p', {class: 'empty'}, reports.length === 0 ? t('catalogue.empty') : t('catalogue.none', {query: text})));
    }
  };
  search.addEventListener('input', () => {
    const address = new URL(location.href);
    if (search.value.trim()) address.searchParams.set('q', search.value.trim());
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    show();
  });
  show();
  replace(main,
      h('div', {class: 'page-head'},
        h('h1', {}, t('catalogue.title')),
        h('form', {class: 'search', role: 'search', onsubmit: (event: Event) => event.preventDefault()},
          h('label', {for: 'q', class: 'hidden'}, t('catalogue.search')), search, count)),
      list);
}
