import type {Column, Definition} from '../api';
import {h} from '../dom';
import {t} from '../language';
import {menu} from './menu';

/** Which columns are shown. An empty choice is the report's own. */
export function columnsMenu(report: Definition, shown: Column[], choose: (columns: string[]) => void): HTMLElement {
  const boxes = report.columns.map((column) => h('input', {
    type: 'checkbox', value: column.id, checked: shown.includes(column),
    onchange: () => choose(boxes.filter((box) => box.checked).map((box) => box.value)),
  }));
  const panel = menu(t('report.columns'), 'columns-menu',
      h('fieldset', {class: 'checks'}, h('legend', {class: 'hidden'}, t('report.columns')),
        report.columns.map((column, i) => h('label', {}, boxes[i]!, ' ', column.label))),
      h('button', {type: 'button', class: 'link', onclick: () => choose([])}, t('report.columns.default')));
  return panel;
}
