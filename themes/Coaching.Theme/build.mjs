// Bundles the theme into wwwroot/, and fails when a file outgrows its budget. Usage: node build.mjs [--watch]
import { copyFile, mkdir, readFile, readdir, watch, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sprite } from './sprite.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const budgets = { 'portal.css': 9, 'staff.css': 3, 'portal.js': 2, 'sprite.svg': 3 }; // kB, gzip

async function run() {
  await mkdir('wwwroot', { recursive: true });
  await build({
    entryPoints: ['Assets/css/portal.css', 'Assets/css/staff.css', 'Assets/js/portal.js'],
    entryNames: '[name]', outdir: 'wwwroot', bundle: true, minify: true, format: 'esm',
    external: ['*.svg'], target: ['chrome90', 'firefox90', 'safari14'], logLevel: 'warning',
  });
  await writeFile('wwwroot/sprite.svg', await sprite('Assets/icons'));
  for (const name of await readdir('Assets/images')) await copyFile(`Assets/images/${name}`, `wwwroot/${name}`);
  for (const [name, most] of Object.entries(budgets)) {
    const size = gzipSync(await readFile(`wwwroot/${name}`), { level: 9 }).length;
    console.log(`${name.padEnd(12)} ${size} bytes gzip, budget ${most * 1000}`);
    if (size > most * 1000) process.exitCode = 1;
  }
}

await run();
if (process.argv.includes('--watch')) {
  for await (const _ of watch('Assets', { recursive: true })) await run().catch(error => console.error(error.message));
}
