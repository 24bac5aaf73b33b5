// Bundles the editor's script into wwwroot/. It is loaded on edit pages only.
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

const budget = 80_000;
await build({ entryPoints: ['Assets/editor.js'], outfile: 'wwwroot/editor.js', bundle: true, minify: true, format: 'esm', target: 'es2020', legalComments: 'none' });
const size = gzipSync(readFileSync('wwwroot/editor.js')).length;
if (size > budget) throw new Error(`editor.js is ${size} bytes in gzip, its budget is ${budget}`);
console.log(`editor.js ${size}`);
