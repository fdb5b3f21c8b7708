// The gateway over a made-up reporting service, and a browser: started for one file of tests, stopped after it.
import {spawn} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {chromium} from 'playwright-core';

function started(child) {
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(Number(String(line).trim())));
    child.once('exit', (code) => reject(new Error(`web_stage ended with ${code}`)));
  });
}

export async function startStage() {
  const gateway = spawn(process.env.VINCULO_WEB_STAGE, [process.env.VINCULO_CATALOGUE], {stdio: ['pipe', 'pipe', 'inherit']});
  const port = await started(gateway);
  const profile = await mkdtemp(path.join(tmpdir(), 'vinculo-web-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.VINCULO_CHROMIUM,
    headless: true,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: {width: 1360, height: 900},
    permissions: ['clipboard-read', 'clipboard-write'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    browser,
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      await browser.close();
      gateway.stdin.end();
      await rm(profile, {recursive: true, force: true});
    },
  };
}
