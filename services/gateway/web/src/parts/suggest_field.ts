// A field that takes several values of a dimension: chosen ones stand before the text as buttons that take them out, and
// what the portfolio has is suggested while one types (a combobox as the ARIA practices describe it).
import {suggestValues, type Suggestion} from '../api';
import {h, replace} from '../dom';
import {language, t} from '../language';
import {joinList, splitList} from '../list_text';

const PAUSE_MS = 150;

export interface SuggestField {
  element: HTMLElement;
  /** The values chosen, in the text form of a list; text not yet chosen counts too. */
  value: () => string;
}

const same = (a: string, b: string): boolean => a.localeCompare(b, language, {sensitivity: 'base'}) === 0;

export function suggestField(id: string, label: string, dimension: string, text: string): SuggestField {
  let chosen: Suggestion[] = splitList(text).map((value) => ({value, label: value}));
  let found: Suggestion[] = [];
  let active = -1;
  let timer = 0;
  let request = new AbortController();

  const input = h('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': `${id}-list`, 'aria-describedby': `${id}-chosen`,
  });
  const list = h('ul', {id: `${id}-list`, role: 'listbox', class: 'suggestions', 'aria-label': label, hidden: true});
  const chips = h('span', {class: 'chips', id: `${id}-chosen`});
  const more = h('p', {class: 'suggestions-more quiet', hidden: true}, t('suggest.more'));
  const panel = h('div', {class: 'suggestions-panel', hidden: true}, list, more);
  const status = h('span', {class: 'hidden', role: 'status'});
  const box = h('div', {class: 'suggest'}, chips, input);

  const showChosen = (): void => {
    replace(chips, chosen.map((one) => h('button', {
      type: 'button', class: 'chip', 'aria-label': t('suggest.remove', {value: one.label}), onclick: () => {
        chosen = chosen.filter((other) => other.value !== one.value);
        showChosen();
        input.focus();
      },
    }, one.label, h('span', {'aria-hidden': 'true'}, ' ×'))));
    if (chosen.length > 0) input.removeAttribute('placeholder');
    else input.setAttribute('placeholder', t('filters.all'));
  };

  const close = (): void => {
    request.abort();
    clearTimeout(timer);
    panel.hidden = true;
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const choose = (one: Suggestion): void => {
    if (!chosen.some((other) => other.value === one.value)) chosen = [...chosen, one];
    input.value = '';
    close();
    showChosen();
  };

  const activate = (next: number): void => {
    active = found.length === 0 ? -1 : (next + found.length) % found.length;
    list.querySelectorAll('[role=option]').forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === active));
      if (i === active) option.scrollIntoView({block: 'nearest'});
    });
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-option-${active}`);
    else input.removeAttribute('aria-activedescendant');
  };

  const show = (hasMore: boolean): void => {
    active = -1;
    input.removeAttribute('aria-activedescendant');
    replace(list, found.map((one, i) => {
      const option = h('li', {id: `${id}-option-${i}`, role: 'option', 'aria-selected': 'false'}, one.label,
          one.value === one.label ? null : h('span', {class: 'quiet'}, ` ${one.value}`));
      // Before the field loses the focus, which would close the list.
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        choose(one);
      });
      return option;
    }));
    const open = found.length > 0;
    more.hidden = !hasMore;
    panel.hidden = !open;
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    status.textContent = open ? t('suggest.count', {count: found.length}) : t('suggest.none');
  };

  const ask = async (): Promise<void> => {
    request.abort();
    request = new AbortController();
    const {signal} = request;
    try {
      const answer = await suggestValues(dimension, input.value.trim(), signal);
      if (signal.aborted || document.activeElement !== input) return;
      found = answer.suggestions.filter((one) => !chosen.some((other) => other.value === one.value));
      show(answer.more);
    } catch {
      // Without suggestions a value can still be typed.
      if (!signal.aborted) close();
    }
  };
  const askSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  };

  /** What was typed, as the value that people mean by it. */
  const typed = (): Suggestion | null => {
    const now = input.value.trim();
    if (now === '') return null;
    return found.find((one) => same(one.label, now) || same(one.value, now)) ?? {value: now, label: now};
  };

  input.addEventListener('input', askSoon);
  input.addEventListener('click', () => { if (panel.hidden) void ask(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const open = !panel.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) activate(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
      else void ask();
    } else if (event.key === 'Enter') {
      const one = open ? found[active] ?? typed() : typed();
      if (one === null) return;
      // The first Enter takes the value, the next one applies the filters.
      event.preventDefault();
      choose(one);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Backspace' && input.value === '' && chosen.length > 0) {
      chosen = chosen.slice(0, -1);
      showChosen();
    }
  });
  box.addEventListener('click', (event) => { if (event.target === box) input.focus(); });

  showChosen();
  // Values of an address show the names that people know them by.
  for (const one of chosen) {
    suggestValues(dimension, one.value).then(({suggestions}) => {
      const named = suggestions.find((other) => other.value === one.value);
      if (!named || named.label === one.label) return;
      one.label = named.label;
      showChosen();
    }, () => undefined);
  }

  return {
    element: h('div', {class: 'field'}, h('label', {for: id}, label), box, panel, status),
    value: () => {
      const last = typed();
      const values = chosen.map((one) => one.value);
      return joinList(last && !values.includes(last.value) ? [...values, last.value] : values);
    },
  };
}
