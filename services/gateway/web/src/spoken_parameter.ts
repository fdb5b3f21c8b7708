import type {Parameter} from './api';
import {formatDay} from './format';
import {t} from './language';
import {splitList} from './list_text';

/** A parameter's value in the words of its choices. */
export function spoken(parameter: Parameter, value: string): string {
  if (value === '') return t('report.explain.none');
  if (parameter.type === 'DAY') return formatDay(value);
  return splitList(value).map((part) => parameter.choices.find((choice) => choice.value === part)?.label ?? part).join(', ');
}
