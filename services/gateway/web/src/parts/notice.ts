// What stands where there are no data: an error, or nothing.
import {ApiError} from '../api';
import {h} from '../dom';
import {t} from '../language';

/** An error with what can be done about it. */
export function failure(error: unknown, retry: () => void): HTMLElement {
  const api = error instanceof ApiError ? error : undefined;
  if (!api) console.error(error);
  const title = api?.status === 0 ? t('state.offline') : t('state.error');
  return h('section', {class: 'notice error', role: 'alert'},
      h('h1', {}, title),
      api?.message ? h('p', {}, api.message) : null,
      api && api.violations.length > 0 ?
        h('ul', {}, api.violations.map((violation) => h('li', {}, `${violation.field}: ${violation.description}`))) : null,
      h('p', {class: 'actions'},
        h('button', {type: 'button', class: 'primary', onclick: retry}, t('state.retry')),
        h('a', {href: '/reports'}, t('state.toReports'))),
      api?.requestId ? h('p', {class: 'quiet'}, t('state.requestId', {id: api.requestId})) : null);
}

export const loading = (): HTMLElement => h('p', {class: 'loading', role: 'status'}, t('state.loading'));
