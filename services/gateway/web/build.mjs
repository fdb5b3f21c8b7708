// Bundles the pages: node build.mjs <output folder>. Names of scripts and styles carry a hash of their content, so they
// may be kept for good; index.html names them and is always asked for again.
import {build} from 'esbuild';
import {createHash} from 'node:crypto';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

const out = process.argv[2];
if (!out) {
  console.error('usage: node build.mjs <output folder>');
  process.exit(2);
}
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const assets = path.join(out, 'assets');
await rm(out, {recursive: true, force: true});
await mkdir(assets, {recursive: true});

const result = await build({
  absWorkingDir: here,
  entryPoints: {app: 'src/main.ts', sign: 'src/style/sign.css'},
  outdir: assets,
  bundle: true,
  splitting: true,  // the chart library loads when a chart is drawn
  format: 'esm',
  target: 'es2022',
  minify: true,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});

const entry = Object.entries(result.metafile.outputs).find(([, output]) => output.entryPoint === 'src/main.ts');
const [script, {cssBundle: style}] = entry;
const icon = await readFile(path.join(here, 'src/icon.svg'));
const iconName = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`;
await writeFile(path.join(assets, iconName), icon);
const page = (await readFile(path.join(here, 'index.html'), 'utf8'))
    .replace('{{script}}', `/assets/${path.basename(script)}`)
    .replace('{{icon}}', `/assets/${iconName}`)
    .replace('{{style}}', `/assets/${path.basename(style)}`);
await writeFile(path.join(out, 'index.html'), page);
