// The form that a report's parameters make.
import type {Definition, Parameter} from '../api';
import {h} from '../dom';
import {spoken} from '../spoken_parameter';
import {t} from '../language';
import type {TextId} from '../texts';
import {menu} from './menu';
import {suggestField} from './suggest_field';

type Values = Record<string, string>;

interface Field {
  element: HTMLElement;
  /** The parameter's text form now. */
  value: () => string;
}

/** Periods counted from today, as the parameters understand them, so that a permalink moves with the days. */
const PERIODS: {id: TextId; start: string; end: string}[] = [
  {id: 'period.last_week', start: 'last_week_start', end: 'last_week_end'},
  {id: 'period.last_7', start: 'today-6', end: 'today'},
  {id: 'period.last_30', start: 'today-29', end: 'today'},
  {id: 'period.month', start: 'first_of_month', end: 'today'},
  {id: 'period.year', start: 'first_of_year', end: 'today'},
  {id: 'period.last_365', start: 'today-365', end: 'today'},
  {id: 'period.next_30', start: 'today', end: 'today+30'},
  {id: 'period.next_60', start: 'today', end: 'today+60'},
  {id: 'period.next_90', start: 'today', end: 'today+90'},
];

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function labelled(parameter: Parameter, control: HTMLElement): HTMLElement {
  return h('div', {class: 'field'}, h('label', {for: control.id}, parameter.label), control);
}

const fieldId = (parameter: Parameter): string => `filter-${parameter.id}`;

function dayField(parameter: Parameter, value: string, understood: string): Field {
  // Days counted from today show the day that the answer says they are, and stay as they are until edited.
  const shown = ISO_DAY.test(value) ? value : ISO_DAY.test(understood) ? understood : '';
  const input = h('input', {id: fieldId(parameter), type: 'date', value: shown});
  return {element: labelled(parameter, input), value: () => (input.value === shown ? value : input.value)};
}

function choiceField(parameter: Parameter, value: string): Field {
  const select = h('select', {id: fieldId(parameter)},
      parameter.default_value === '' ? h('option', {value: ''}, t('filters.all')) : null,
      parameter.choices.map((choice) => h('option', {value: choice.value, selected: choice.value === value}, choice.label)));
  return {element: labelled(parameter, select), value: () => select.value};
}

function choicesField(parameter: Parameter, value: string): Field {
  const chosen = value.split(',');
  const boxes = parameter.choices.map((choice) =>
    h('input', {type: 'checkbox', value: choice.value, checked: chosen.includes(choice.value)}));
  const now = (): string[] => boxes.filter((box) => box.checked).map((box) => box.value);
  const summaryOf = (): string => {
    const values = now();
    if (values.length === 0) return t('filters.all');
    if (values.length > 2) return t('filters.chosen', {count: values.length});
    return parameter.choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.label).join(', ');
  };
  const box = menu(summaryOf(), fieldId(parameter),
      h('fieldset', {class: 'checks'}, h('legend', {class: 'hidden'}, parameter.label),
        parameter.choices.map((choice, i) => h('label', {}, boxes[i]!, ' ', choice.label))));
  const summary = box.querySelector('summary')!;
  const describe = (): void => {
    summary.textContent = summaryOf();
    summary.setAttribute('aria-label', `${parameter.label}: ${summaryOf()}`);
  };
  box.addEventListener('change', describe);
  describe();
  return {
    element: h('div', {class: 'field'}, h('span', {class: 'label', 'aria-hidden': 'true'}, parameter.label), box),
    value: () => now().join(','),
  };
}

function textField(parameter: Parameter, value: string): Field {
  const input = h('input', {
    id: fieldId(parameter), value, type: 'text', autocomplete: 'off',
    inputmode: parameter.type === 'NUMBER' ? 'numeric' : null,
    placeholder: parameter.type === 'CHOICES' ? t('filters.list') : null,
  });
  return {element: labelled(parameter, input), value: () => input.value.trim()};
}

function flagField(parameter: Parameter, value: string): Field {
  const box = h('input', {id: fieldId(parameter), type: 'checkbox', checked: value === 'true'});
  return {
    element: h('div', {class: 'field flag'}, box, h('label', {for: box.id}, parameter.label)),
    value: () => (box.checked ? 'true' : parameter.default_value === 'true' ? 'false' : ''),
  };
}

function listField(parameter: Parameter, value: string): Field {
  if (parameter.choices.length > 0) return choicesField(parameter, value);
  if (parameter.suggestions === '') return textField(parameter, value);
  return suggestField(fieldId(parameter), parameter.label, parameter.suggestions, value);
}

function fieldOf(parameter: Parameter, value: string, understood: string): Field {
  switch (parameter.type) {
    case 'DAY': return dayField(parameter, value, understood);
    case 'CHOICE': return choiceField(parameter, value);
    case 'CHOICES': return listField(parameter, value);
    case 'FLAG': return flagField(parameter, value);
    default: return textField(parameter, value);
  }
}

/** The choice of a period by name, where the report has one; null otherwise. */
function periodField(report: Definition, current: (id: string) => string, apply: (start: string, end: string) => void): HTMLElement | null {
  const has = (id: string): boolean => report.parameters.some((parameter) => parameter.id === id && parameter.type === 'DAY');
  if (!has('period_start') || !has('period_end')) return null;
  const start = current('period_start');
  const end = current('period_end');
  const select = h('select', {id: 'filter-period'},
      h('option', {value: ''}, t('period.custom')),
      PERIODS.map((period) => h('option', {value: period.id, selected: period.start === start && period.end === end}, t(period.id))));
  select.addEventListener('change', () => {
    const period = PERIODS.find((candidate) => candidate.id === select.value);
    if (period) apply(period.start, period.end);
    else document.getElementById('filter-period_start')?.focus();
  });
  return h('div', {class: 'field'}, h('label', {for: select.id}, t('filters.period')), select);
}

/** Without a value these do not filter; the others, emptied, go back to their default. */
const emptyIsNone = (parameter: Parameter): boolean =>
    parameter.type === 'CHOICES' || parameter.type === 'STRING' || parameter.type === 'NUMBER';

/** Filters that every report has: they fold away. */
const COMMON = new Set(['vip', 'aggregators', 'client_situation', 'client_activity']);

/** Parameters that stand open: days and short choices that have a say in what the report is. The rest fold away. */
const stands = (parameter: Parameter): boolean =>
    parameter.type === 'DAY' || (parameter.choices.length > 0 && !COMMON.has(parameter.id));

/**
 * `given` are the parameters of the address, `understood` those of the answer. `apply` hears what differs from the
 * defaults.
 */
export function filtersForm(report: Definition, given: Values, understood: Values,
                            apply: (parameters: Values) => void): HTMLElement {
  const current = (id: string): string =>
      given[id] ?? report.parameters.find((parameter) => parameter.id === id)?.default_value ?? '';
  const fields = new Map<Parameter, Field>(report.parameters.map((parameter) =>
    [parameter, fieldOf(parameter, current(parameter.id), understood[parameter.id] ?? '')]));
  const collect = (): Values => {
    const values: Values = {};
    for (const [parameter, field] of fields) {
      const value = field.value();
      if (value === parameter.default_value || (value === '' && !emptyIsNone(parameter))) continue;
      values[parameter.id] = value;
    }
    return values;
  };
  const open = report.parameters.filter(stands);
  const folded = report.parameters.filter((parameter) => !stands(parameter));
  const used = folded.filter((parameter) => parameter.id in given).length;
  const elementOf = (parameter: Parameter): HTMLElement => fields.get(parameter)!.element;
  return h('form', {
    class: 'filters', 'aria-label': t('filters.title'), onsubmit: (event: Event) => {
      event.preventDefault();
      apply(collect());
    },
  },
      h('div', {class: 'fields'},
        periodField(report, current, (start, end) => {
          const values = collect();
          apply({...values, period_start: start, period_end: end});
        }),
        open.map(elementOf),
        h('div', {class: 'actions'},
          h('button', {type: 'submit', class: 'primary'}, t('filters.apply')),
          h('button', {type: 'button', onclick: () => apply({}), disabled: Object.keys(given).length === 0}, t('filters.clear')))),
      folded.length > 0 ? h('details', {class: 'more', open: used > 0},
        h('summary', {}, used > 0 ? t('filters.more.set', {count: used}) : t('filters.more')),
        h('div', {class: 'fields'}, folded.map(elementOf))) : null,
      h('p', {class: 'print-only'}, report.parameters.filter((parameter) => understood[parameter.id])
        .map((parameter) => `${parameter.label}: ${spoken(parameter, understood[parameter.id] ?? '')}`).join(' · ')));
}
