import {h} from '../dom';
import {language, t, type Language} from '../language';

function languageLink(code: Language, text: string): HTMLElement {
  const query = new URLSearchParams(location.search);
  query.set('lang', code);
  const link = h('a', {
    class: 'language', href: `?${query}`, lang: code, hreflang: code, 'aria-current': code === language ? 'true' : null,
  }, text);
  // The page changes its address as filters are applied: the link follows when it is used.
  link.addEventListener('click', () => {
    const now = new URLSearchParams(location.search);
    now.set('lang', code);
    link.setAttribute('href', `?${now}`);
  });
  return link;
}

function navLink(path: string, text: string, current: boolean): HTMLElement {
  return h('a', {href: path, 'aria-current': current ? 'page' : null}, text);
}

/** The header around every page; returns the element that a page fills. */
export function frame(app: HTMLElement): HTMLElement {
  const path = location.pathname;
  const main = h('main', {id: 'main', tabindex: '-1', 'aria-busy': 'true'}, h('p', {class: 'loading', role: 'status'}, t('state.loading')));
  app.replaceChildren(
      h('a', {class: 'skip', href: '#main'}, t('app.skip')),
      h('header', {class: 'frame'},
        h('a', {class: 'brand', href: '/'}, t('app.name')),
        h('nav', {'aria-label': t('nav.label')},
          navLink('/', t('nav.start'), path === '/'),
          navLink('/reports', t('nav.reports'), path.startsWith('/reports'))),
        h('div', {class: 'languages', role: 'group', 'aria-label': t('nav.language')},
          languageLink('pt-BR', 'Português'), languageLink('en', 'English'))),
      main);
  return main;
}
