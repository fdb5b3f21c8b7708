// How values are shown: the page's language decides the words, Brazil the day order and the currency of money.
import {language, t} from './language';
import type {Column, Value} from './api';
import {formatPhone} from './phone';

const numbers = new Intl.NumberFormat(language, {maximumFractionDigits: 2});
const decimals = new Intl.NumberFormat(language, {maximumFractionDigits: 4});
const money = new Intl.NumberFormat(language, {style: 'currency', currency: 'BRL'});
const shortMoney = new Intl.NumberFormat(language, {style: 'currency', currency: 'BRL', notation: 'compact', maximumFractionDigits: 1});
const signed = new Intl.NumberFormat(language, {signDisplay: 'exceptZero'});
const days = new Intl.DateTimeFormat(language, {day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC'});
const fullDays = new Intl.DateTimeFormat(language, {dateStyle: 'full', timeZone: 'UTC'});
const shortDays = new Intl.DateTimeFormat(language, {day: '2-digit', month: '2-digit', timeZone: 'UTC'});
const shortDaysOfYears = new Intl.DateTimeFormat(language, {day: '2-digit', month: '2-digit', year: '2-digit', timeZone: 'UTC'});
const months = new Intl.DateTimeFormat(language, {month: 'short', year: 'numeric', timeZone: 'UTC'});
const instants = new Intl.DateTimeFormat(language, {dateStyle: 'short', timeStyle: 'medium'});

export const formatNumber = (value: number): string => numbers.format(value);
export const formatSigned = (value: number): string => signed.format(value);
export const formatMoney = (value: number): string => money.format(value);
export const formatShortMoney = (value: number): string => shortMoney.format(value);
export const formatInstant = (iso: string): string => instants.format(new Date(iso));
/** "2026-11-22" to 22/11/2026 or 11/22/2026; a masked or relative day stays as it is. */
export const formatDay = (iso: string): string =>
    /^\d{4}-\d{2}-\d{2}$/.test(iso) ? days.format(new Date(`${iso}T00:00:00Z`)) : iso;
/** "2026-11-22" to domingo, 22 de novembro de 2026; empty as long as the day is not known. */
export const formatFullDay = (iso: string): string => iso && fullDays.format(new Date(`${iso}T00:00:00Z`));
/** 22/11, or 22/11/26 where the years differ. */
export const formatShortDay = (iso: string, withYear: boolean): string =>
    (withYear ? shortDaysOfYears : shortDays).format(new Date(`${iso}T00:00:00Z`));
/** "2026-11" to nov. de 2026. */
export const formatMonth = (month: string): string => months.format(new Date(`${month}-01T00:00:00Z`));

/** A cell as text; empty where there is no value. */
export function formatValue(column: Column, value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    const coded = column.values[value];
    if (coded) return coded.label;
    return column.type === 'DATE' ? formatDay(value) : formatPhone(value);
  }
  if (typeof value === 'boolean') return value ? t('report.yes') : t('report.no');
  if (column.type === 'MONEY') return formatMoney(value);
  return column.type === 'DECIMAL' ? decimals.format(value) : formatNumber(value);
}

export const isNumeric = (column: Column): boolean =>
    column.type === 'INTEGER' || column.type === 'MONEY' || column.type === 'DECIMAL';
