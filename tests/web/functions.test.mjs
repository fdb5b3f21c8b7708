// The pages' pure functions, bundled from their sources.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import path from 'node:path';
import test from 'node:test';

const web = process.env.VINCULO_WEB;
const {build} = createRequire(path.join(web, 'package.json'))('esbuild');

async function load(module) {
  const {outputFiles} = await build({entryPoints: [path.join(web, 'src', module)], bundle: true, format: 'esm', write: false});
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const column = (id, type, values = {}) => ({id, type, label: id, role: null, additive: false, hidden: false, values});

test('monthBefore keeps the day of the month, clamped to the month', async () => {
  const {monthBefore} = await load('day.ts');
  assert.equal(monthBefore('2026-11-22'), '2026-10-22');
  assert.equal(monthBefore('2026-01-01'), '2025-12-01');
  assert.equal(monthBefore('2026-03-31'), '2026-02-28');
  assert.equal(monthBefore('2024-03-30'), '2024-02-29');
});

test('the state of a report page survives its address', async () => {
  const {readState, writeState} = await load('report_state.ts');
  const state = {parameters: {plan: 'Ouro & Prata', period_start: 'today-7'}, orderBy: 'days desc', pageSize: '100', pageToken: 'a=', columns: ['x', 'y']};
  assert.deepEqual(readState(writeState(state, '')), state);
  const none = {parameters: {}, orderBy: '', pageSize: '', pageToken: '', columns: []};
  assert.equal(writeState(none, ''), '');
  assert.equal(writeState(none, '?lang=en&plan=x'), '?lang=en');
});

test('rows are counted by day, and days without rows are zeros', async () => {
  const {chartData} = await load('chart_series.ts');
  const data = chartData({kind: 'BAR', x: 'on', y: [], grouping: 'day'}, [column('on', 'DATE')],
      [{on: '2026-03-01'}, {on: '2026-02-27'}, {on: '2026-03-01'}, {on: null}]);
  assert.deepEqual(data.categories, ['2026-02-27', '2026-02-28', '2026-03-01']);
  assert.deepEqual(data.series.map((series) => series.values), [[1, 0, 2]]);
});

test('measures are summed by month across the end of a year', async () => {
  const {chartData} = await load('chart_series.ts');
  const data = chartData({kind: 'LINE', x: 'on', y: ['value'], grouping: 'month'}, [column('on', 'DATE'), column('value', 'MONEY')],
      [{on: '2026-02-10', value: 1.5}, {on: '2025-12-31', value: 2}, {on: '2026-02-11', value: 1}]);
  assert.deepEqual(data.categories, ['2025-12', '2026-01', '2026-02']);
  assert.deepEqual(data.series[0].values, [2, 0, 2.5]);
});

test('levels stand where they are: no day is made up between them', async () => {
  const {chartData} = await load('chart_series.ts');
  const data = chartData({kind: 'STACKED_AREA', x: 'day', y: ['active'], grouping: ''}, [column('day', 'DATE'), column('active', 'INTEGER')],
      [{day: '2026-10-31', active: 7}, {day: '2026-09-30', active: 5}]);
  assert.deepEqual(data.categories, ['2026-09-30', '2026-10-31']);
  assert.deepEqual(data.series[0].values, [5, 7]);
});

test('coded categories show their labels', async () => {
  const {chartData} = await load('chart_series.ts');
  const data = chartData({kind: 'BAR', x: 'kind', y: [], grouping: ''}, [column('kind', 'TEXT', {A: {label: 'Ativo'}})], [{kind: 'A'}, {kind: 'B'}]);
  assert.deepEqual(data.categories, ['Ativo', 'B']);
});

test('a list keeps values with commas and quotes apart', async () => {
  const {splitList, joinList} = await load('list_text.ts');
  assert.deepEqual(splitList(' Ouro , Prata,,'), ['Ouro', 'Prata']);
  assert.deepEqual(splitList('"Turma A, manhã" , Natação'), ['Turma A, manhã', 'Natação']);
  assert.deepEqual(splitList('5" tela'), ['5" tela']);
  assert.deepEqual(splitList(''), []);
  for (const values of [['Ouro', 'Prata'], ['a,b', 'c"d', '"'], []]) assert.deepEqual(splitList(joinList(values)), values);
});

test('rows of months are drawn by month, and a series of zeros is not', async () => {
  const {chartData} = await load('chart_series.ts');
  const data = chartData({kind: 'STACKED_AREA', x: 'day', y: ['active', 'blocked'], grouping: ''},
      [column('day', 'DATE'), column('active', 'INTEGER'), column('blocked', 'INTEGER')],
      [{day: '2026-10-31', active: 7, blocked: 0}, {day: '2026-09-30', active: 5, blocked: 0}], 'month');
  assert.deepEqual(data.categories, ['2026-09', '2026-10']);
  assert.deepEqual(data.series.map((series) => series.column.id), ['active']);
});

test('Brazilian phones are shown as they are written', async () => {
  const {formatPhone} = await load('phone.ts');
  assert.equal(formatPhone('+5549992518587'), '(49) 99251-8587');
  assert.equal(formatPhone('+554933221100'), '(49) 3322-1100');
  for (const text of ['***87', '+351912345678', '5549992518587', 'Plano +55']) assert.equal(formatPhone(text), text);
});
