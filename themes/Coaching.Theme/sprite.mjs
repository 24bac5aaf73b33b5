import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** One SVG of symbols from a folder of icons: what is inside each root element, by file name. Strokes are set by the style sheet. */
export async function sprite(folder) {
  const names = (await readdir(folder)).filter(name => name.endsWith('.svg')).sort();
  if (names.length > 24) throw new Error(`${names.length} icons; 24 at most`);
  const symbols = await Promise.all(names.map(async name => {
    const source = await readFile(join(folder, name), 'utf8');
    const [, inside] = source.match(/<svg[^>]*viewBox="0 0 20 20"[^>]*>([\s\S]*)<\/svg>/) ?? [];
    if (!inside) throw new Error(`${name}: not on the 20 pixel grid`);
    return `<symbol id="${name.slice(0, -4)}" viewBox="0 0 20 20">${inside.trim()}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
