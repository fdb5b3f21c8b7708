// C-21. What a signer sees and does, on a phone and without scripts. The made-up contract service knows two links of Ana's.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {startStage} from './stage.mjs';

const SIMPLE = 'simple-0000000000000000000000000000000000_A';
const ADVANCED = 'advanced-00000000000000000000000000000000_B';
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let stage;

before(async () => { stage = await startStage(); });
after(async () => { await stage.stop(); });

async function onPhone(work) {
  const page = await stage.browser.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) problems.push(message.text());
  });
  const foreign = [];
  page.on('request', (request) => { if (!request.url().startsWith(stage.origin)) foreign.push(request.url()); });
  await page.setViewportSize({width: 390, height: 844});
  await work(page);
  await page.close();
  assert.deepEqual(problems, []);
  assert.deepEqual(foreign, [], 'nothing is loaded from elsewhere');
}

async function accessible(page) {
  await page.evaluate(axeSource);
  const {violations} = await page.evaluate(() => globalThis.axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}));
  assert.deepEqual(violations.map(({id, nodes}) => [id, nodes.map((node) => node.html)]), []);
}

// By keyboard, which has to work for everybody; without a screen, Chromium loses clicks beside a frame of a process of its own.
async function press(page, name) {
  await page.waitForLoadState();
  const sent = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', {name}).press('Enter');
  await sent;
  await page.waitForLoadState();
}

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('a signer reads the text, gives consent and signs', () => onPhone(async (page) => {
  await page.goto(`${stage.origin}/sign?token=${SIMPLE}`);
  assert.equal(await page.locator('h1').innerText(), 'Contrato de prestação de serviço');
  assert.match(await page.frameLocator('iframe').locator('body').innerText(), /Ana Souza <cliente>[\s\S]*Cláusula 12/);
  assert.equal(await page.locator('script').count(), 0);
  assert.ok(await fits(page), 'nothing hangs over the right edge of a phone');
  await accessible(page);
  if (process.env.VINCULO_SCREENSHOTS) await page.screenshot({path: `${process.env.VINCULO_SCREENSHOTS}/sign.png`, fullPage: true});

  await page.getByLabel('Seu CPF ou CNPJ').fill('529.982.247-25');
  await page.getByLabel('Li o texto e concordo').press('Space');
  await press(page, 'Assinar o documento');
  assert.match(await page.getByRole('alert').innerText(), /não é o da pessoa/);
  await accessible(page);

  await page.getByLabel('Seu CPF ou CNPJ').fill('111.444.777-35');
  await page.getByLabel('Li o texto e concordo').press('Space');
  await press(page, 'Assinar o documento');
  assert.match(await page.getByRole('status').innerText(), /Você assinou este documento em 22\/11\/2026/);
  assert.equal(await page.locator('form').count(), 0);
  await accessible(page);
  if (process.env.VINCULO_SCREENSHOTS) await page.screenshot({path: `${process.env.VINCULO_SCREENSHOTS}/signed.png`, fullPage: true});
}));

test('the browser itself asks for the document and the consent', () => onPhone(async (page) => {
  await page.goto(`${stage.origin}/sign?token=${ADVANCED}`);
  await page.getByRole('button', {name: 'Assinar o documento'}).press('Enter');
  assert.equal(new URL(page.url()).searchParams.get('token'), ADVANCED, 'no form was sent');
}));

test('an advanced signature needs the code; a refusal may say why', () => onPhone(async (page) => {
  await page.goto(`${stage.origin}/sign?token=${ADVANCED}`);
  await press(page, 'Enviar o código');
  assert.match(await page.getByRole('status').innerText(), /chega em a\*\*\*@example\.com/);
  await press(page, 'Enviar outro código');
  assert.match(await page.getByRole('alert').innerText(), /Tente de novo em 1 min/);
  assert.match(await page.frameLocator('iframe').locator('body').innerText(), /Cláusula 12/, 'the text stays in sight');
  await page.getByText('Não quero assinar').press('Enter');
  await page.getByLabel('Motivo').fill('Preço diferente do combinado');
  await accessible(page);
  if (process.env.VINCULO_SCREENSHOTS) await page.screenshot({path: `${process.env.VINCULO_SCREENSHOTS}/advanced.png`, fullPage: true});
  await press(page, 'Recusar o documento');
  assert.match(await page.getByRole('status').innerText(), /Você recusou este documento em/);
}));

test('the page speaks English and says nothing of links that are not valid', () => onPhone(async (page) => {
  await page.goto(`${stage.origin}/sign?token=${ADVANCED}`);
  await page.getByRole('link', {name: 'English'}).press('Enter');
  await page.waitForURL(/lang=en/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.match(await page.getByRole('status').innerText(), /You refused this document/);
  await page.goto(`${stage.origin}/sign?token=nothing`);
  assert.equal(await page.locator('h1').innerText(), 'Este link não vale');
  await accessible(page);
}));
