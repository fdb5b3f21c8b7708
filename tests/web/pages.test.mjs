// What staff see and do (of G-05 the reports: catalogue, filters, table, chart, downloads). Texts are asserted, not pixels; every page is checked by axe and for broken security policy.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, beforeEach, test} from 'node:test';
import {startStage} from './stage.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let stage;
let page;
let problems;

before(async () => { stage = await startStage(); });
after(async () => { await stage.stop(); });
beforeEach(async () => {
  page = await stage.browser.newPage();
  problems = [];
  page.on('console', (message) => {
    // A refused answer is the test's own doing; everything else is a fault of the page.
    if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
});
afterEach(async () => {
  await page.close();
  assert.deepEqual(problems, []);
});

const open = async (path) => {
  await page.goto(`${stage.origin}${path}`);
  await page.locator('main[aria-busy=false]').waitFor();
};
const texts = async (selector) => (await page.locator(selector).allInnerTexts()).map((text) => text.trim());

async function accessible() {
  // Through the debugger, which the page's own security policy does not bind.
  await page.evaluate(axeSource);
  const {violations} = await page.evaluate(() => globalThis.axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}));
  assert.deepEqual(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)]), []);
}

test('the start page shows figures that lead to their reports', async () => {
  await open('/');
  await page.locator('.kpi .value', {hasText: '137'}).first().waitFor();
  assert.deepEqual(await texts('.kpi .label'), ['Clientes ativos', 'Novos clientes no mês', 'Evasões no mês',
    'A vencer em 30 dias', 'A vencer em 60 dias', 'A vencer em 90 dias']);
  await page.locator('table.rows tbody tr').first().waitFor();
  assert.equal((await texts('table.rows tbody tr')).length, 10);
  await page.locator('.chart svg').waitFor();
  await accessible();
  await page.locator('.kpi', {hasText: 'em 60 dias'}).click();
  await page.waitForURL('**/reports/P-11?period_start=today&period_end=today%2B60');
  assert.equal(await page.locator('#filter-period').inputValue(), 'period.next_60');
});

// of a sandbox that is ahead. The browser's machine is where the portfolio was a year before.
test('the start page is headed by the day of the portfolio', async () => {
  await page.clock.setFixedTime(new Date('2025-11-22T12:00:00-03:00'));
  await open('/');
  assert.deepEqual(await texts('.page-head .quiet'), ['domingo, 22 de novembro de 2026']);
});

test('the catalogue finds reports without accents and keeps the search in the address', async () => {
  await open('/reports');
  assert.ok((await texts('.report-card a')).some((text) => text.includes('Evasão')));
  await accessible();
  await page.locator('#q').fill('evasao');
  assert.deepEqual(await texts('.report-card .code'), ['P-05']);
  assert.match(page.url(), /\?q=evasao$/);
  await page.locator('#q').fill('nada parecido');
  assert.deepEqual(await texts('.groups .empty'), ['Nenhum relatório corresponde a “nada parecido”.']);
});

test('a report shows labels, Brazilian dates and money, totals and its as-of time', async () => {
  await open('/reports/P-05');
  assert.deepEqual(await texts('h1'), ['P-05 Evasão']);
  assert.deepEqual(await texts('.meaning'), ['“Ativo” aqui: não evadiu']);
  const headings = await texts('table.rows thead th');
  assert.ok(headings.some((heading) => heading.startsWith('Data da evasão ▼') || heading.startsWith('Data da evasão▼')), headings.join('|'));
  const row = (await page.locator('table.rows tbody tr').first().innerText());
  assert.match(row, /\d{2}\/\d{2}\/\d{4}/);
  assert.match(row, /R\$\s\d/);
  assert.match(row, /Vencido|Cancelado|Desistência|Transferido|Encerrado/);
  assert.match((await texts('table.rows tfoot'))[0], /Total[\s\S]*R\$\s[\d.]+,\d{2}/);
  assert.match((await texts('.freshness'))[0], /^Dados até 22\/11\/2026/);
  await page.locator('.chart svg').waitFor();
  await accessible();
});

test('a period that ends on the first of a month ends on that day, not with the whole month', async () => {
  await open('/reports/P-07?period_start=2026-08-15&period_end=2026-10-01');
  assert.deepEqual(await texts('table.rows tbody tr td:first-child'), ['31/08/2026', '30/09/2026', '01/10/2026']);
});

test('filters, order and page are in the address, and going back goes back', async () => {
  await open('/reports/P-05');
  await page.locator('#filter-period_start').fill('2026-10-01');
  await page.getByRole('button', {name: 'Aplicar'}).click();
  await page.waitForURL('**/reports/P-05?period_start=2026-10-01');
  await page.getByRole('button', {name: 'Valor mensal'}).click();
  await page.waitForURL('**order_by=monthly_value**');
  await page.locator('th[aria-sort=ascending]', {hasText: 'Valor mensal'}).waitFor();
  await page.getByRole('button', {name: 'Valor mensal'}).click();
  await page.locator('th[aria-sort=descending]', {hasText: 'Valor mensal'}).waitFor();
  const first = await page.locator('table.rows tbody tr').first().innerText();
  await page.getByRole('button', {name: 'Próxima'}).click();
  await page.waitForURL('**page_token=50**');
  await page.waitForFunction((before) => document.querySelector('table.rows tbody tr')?.innerText !== before, first);
  await page.getByRole('button', {name: 'Anterior'}).click();
  await page.waitForFunction((before) => document.querySelector('table.rows tbody tr')?.innerText === before, first);
  await page.reload();
  await page.locator('th[aria-sort=descending]', {hasText: 'Valor mensal'}).waitFor();
  assert.equal(await page.locator('#filter-period_start').inputValue(), '2026-10-01');
});

test('a period by name stays relative to today', async () => {
  await open('/reports/P-05');
  await page.locator('#filter-period').selectOption({label: 'Últimos 30 dias'});
  await page.waitForURL('**period_start=today-29&period_end=today');
  await page.waitForFunction(() => document.querySelector('#filter-period_start')?.value === '2026-10-24');
});

const urlQuery = () => new URL(page.url()).search;

test('filters suggest what the portfolio has, by keyboard and pointer', async () => {
  await open('/reports/P-05');
  await page.locator('details.more > summary').click();
  const plan = page.getByRole('combobox', {name: 'Plano'});
  await plan.click();
  await page.getByRole('option', {name: /Fibra 500/}).waitFor();
  assert.deepEqual(await texts('.suggestions-more:visible'), ['Há mais: continue a digitar.']);
  await accessible();
  await plan.pressSequentially('fib');
  await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
  await page.keyboard.press('ArrowDown');
  assert.equal(await plan.getAttribute('aria-activedescendant'), 'filter-plan-option-0');
  await page.keyboard.press('Enter');
  await page.getByRole('button', {name: 'Tirar Fibra 500'}).waitFor();
  const group = page.getByRole('combobox', {name: 'Grupo'});
  await group.click();
  await group.pressSequentially('Turma 7');
  await page.getByRole('option', {name: 'Turma 7, manhã'}).click();
  await group.pressSequentially('Inventada');
  await page.getByRole('button', {name: 'Aplicar'}).click();
  await page.waitForURL('**plan=FIBRA**');
  assert.deepEqual([...new URLSearchParams(urlQuery())], [['plan', 'FIBRA'], ['group', '"Turma 7, manhã",Inventada']]);
  // The address alone gives the names back.
  await page.reload();
  await page.getByRole('button', {name: 'Tirar Fibra 500'}).waitFor();
  await page.getByRole('button', {name: 'Tirar Turma 7, manhã'}).waitFor();
  await accessible();
  await page.getByRole('combobox', {name: 'Plano'}).focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !location.search.includes('plan='));
});

test('Escape closes suggestions and keeps the text', async () => {
  await open('/reports/P-05?unit=Centro');
  const unit = page.getByRole('combobox', {name: 'Unidade'});
  await unit.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', {name: 'Zona Sul'}).waitFor();
  assert.equal(await page.getByRole('option', {name: 'Centro', exact: true}).count(), 0);
  await page.keyboard.type('Zo');
  await page.keyboard.press('Escape');
  assert.equal(await unit.getAttribute('aria-expanded'), 'false');
  assert.equal(await unit.inputValue(), 'Zo');
});

test('an emptied filter stays empty though it has a default', async () => {
  await open('/reports/P-00');
  const condition = page.locator('#filter-payment_condition');
  assert.equal(await condition.locator('summary').innerText(), 'Pré-pago');
  await condition.locator('summary').click();
  await condition.getByRole('checkbox', {name: 'Pré-pago'}).uncheck();
  await page.getByRole('button', {name: 'Aplicar'}).click();
  await page.waitForURL('**/reports/P-00?payment_condition=');
  await page.waitForFunction(() => document.querySelector('#filter-payment_condition summary')?.textContent === 'Todos');
  await page.reload();
  await page.waitForFunction(() => document.querySelector('#filter-payment_condition summary')?.textContent === 'Todos');
  await page.locator('#download-menu summary').click();
  assert.match(await page.getByRole('link', {name: /RFC 4180/}).getAttribute('href'), /[?&]payment_condition=&/);
});

test('a chart over several years names them', async () => {
  const axis = async (pattern) => {
    await page.locator('.chart svg text').first().waitFor();
    return (await page.locator('.chart svg text').allTextContents()).filter((text) => pattern.test(text));
  };
  await open('/reports/P-07?period_start=2022-01-15&period_end=2026-11-22');
  const months = await axis(/ de 20/);
  assert.ok(months.length > 1 && months.every((text) => /^[a-z]{3}\. de 202[2-6]$/.test(text)), months.join(' '));
  await open('/reports/P-07?period_start=2025-06-01&period_end=2026-11-22&grouping=day');
  const days = await axis(/^\d+\/\d+/);
  assert.ok(days.length > 1 && days.every((text) => /^\d{2}\/\d{2}\/2[56]$/.test(text)), days.join(' '));
  await open('/reports/P-07?period_start=2026-02-01&period_end=2026-04-30&grouping=day');
  const short = await axis(/^\d+\/\d+/);
  assert.ok(short.length > 1 && short.every((text) => /^\d{2}\/\d{2}$/.test(text)), short.join(' '));
});

test('columns are chosen and travel in the address', async () => {
  await open('/reports/P-05');
  await page.locator('#columns-menu summary').click();
  await page.getByLabel('E-mail', {exact: true}).uncheck();
  await page.waitForURL('**columns=**');
  assert.ok(!(await texts('table.rows thead th')).some((text) => text.startsWith('E-mail')));
  await page.reload();
  await page.locator('table.rows').waitFor();
  assert.ok(!(await texts('table.rows thead th')).some((text) => text.startsWith('E-mail')));
});

test('files are offered in both dialects, for the filters in use', async () => {
  await open('/reports/P-05?plan=Ouro');
  await page.locator('#download-menu summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', {name: /CSV para Excel/}).click()]);
  assert.match(download.suggestedFilename(), /^evas(ã|a)o_2026-11-22_asof-20261122T111230Z\.csv$/);
  const link = await page.getByRole('link', {name: /RFC 4180/}).getAttribute('href');
  assert.match(link, /^\/v1\/reports\/P-05\.csv\?plan=Ouro&dialect=rfc4180/);
});

test('the table is copied as a spreadsheet pastes it', async () => {
  await open('/reports/P-05');
  await page.getByRole('button', {name: 'Copiar tabela'}).click();
  await page.getByRole('button', {name: 'Copiado'}).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  assert.equal(lines.length, 51);
  assert.equal(lines[0].split('\t')[0], 'Cliente');
});

test('the explanation shows parameters, positions and the query', async () => {
  await open('/reports/P-11');
  await page.locator('.explain summary').click();
  await page.locator('.sql').waitFor();
  assert.match((await texts('.sql'))[0], /^select client_name/);
  assert.match(await page.locator('.explain').innerText(), /Cada linha: Um contrato/);
  await accessible();
});

test('English is a click away and stays', async () => {
  await open('/reports/P-05');
  await page.getByRole('link', {name: 'English'}).click();
  await page.locator('h1', {hasText: 'Evasion'}).waitFor();
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  await page.goto(`${stage.origin}/reports`);
  await page.locator('h1', {hasText: 'Reports'}).waitFor();
  await page.getByRole('link', {name: 'Português'}).click();
  await page.locator('h1', {hasText: 'Relatórios'}).waitFor();
});

test('no rows and errors are said, with a way on', async () => {
  await open('/reports/P-05?plan=nada');
  assert.match((await texts('.report-body .empty'))[0], /Nenhuma linha com estes filtros/);
  await accessible();
  await open('/reports/P-05?plan=falha');
  assert.match((await texts('.notice'))[0], /the read model is away[\s\S]*Tentar de novo/);
  assert.ok(await page.locator('form.filters').isVisible());
  await open('/reports/P-99');
  assert.match((await texts('.notice'))[0], /was not found/);
  assert.equal((await page.goto(`${stage.origin}/nothing`)).status(), 404);
});

test('the keyboard reaches everything: skip link, sorting, menus that Escape closes', async () => {
  await open('/reports/P-05');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Ir para o conteúdo');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await page.locator('#columns-menu summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#columns-menu .menu-panel').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#columns-menu .menu-panel').isHidden());
  await page.getByRole('button', {name: 'Plano'}).focus();
  await page.keyboard.press('Enter');
  await page.locator('th[aria-sort=ascending]', {hasText: 'Plano'}).waitFor();
});

test('a phone reads a row as a card and never scrolls sideways', async () => {
  await page.setViewportSize({width: 390, height: 844});
  for (const path of ['/', '/reports', '/reports/P-05', '/reports/P-05?plan=Ouro,Prata']) {
    await open(path);
    if (path !== '/reports') await page.locator('table.rows tbody tr').first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
    await accessible();
  }
});

test('the pages speak to the public doors only', async () => {
  const asked = new Set();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname.replace(/^(\/v1|\/assets|\/reports)(\/.*)?$/, '$1')));
  await open('/');
  await page.locator('.chart svg').waitFor();
  await open('/reports/P-07');
  await page.locator('.chart svg').waitFor();
  assert.deepEqual([...asked].sort(), ['/', '/assets', '/reports', '/v1']);
});
