// Pictures: an SVG source may say <use href="#baobab" .../>; the pieces it names are copied into it from pieces.svg.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './source.mjs';

const tight = (text) => text.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, '').replace(/ {2,}/g, ' ');

function readPieces(path) {
  const pieces = new Map();
  for (const [whole, id] of readFileSync(path, 'utf8').matchAll(/<(?:g|path|pattern|linearGradient|radialGradient|clipPath) id="([^"]+)"[^]*?<\/(?:g|path|pattern|linearGradient|radialGradient|clipPath)><!--end-->/g)) {
    pieces.set(id, whole.replace('<!--end-->', ''));
  }
  return pieces;
}

/** Map of media path -> Buffer for every picture under source/media. */
export function readPictures(root, problems) {
  const folder = join(root, 'recipes/source/media');
  const found = filesUnder(folder, '.svg').filter((path) => !path.endsWith('pieces.svg'));
  const pieces = found.length ? readPieces(join(folder, 'pieces.svg')) : new Map();
  return new Map(found.map((path) => {
    const name = relative(folder, path);
    return [name, Buffer.from(toPicture(readFileSync(path, 'utf8'), pieces, (text) => problems.error(relative(root, path), 1, text)))];
  }));
}

function toPicture(source, pieces, fail) {
  if (!/<svg [^>]*width="1200" height="630" viewBox="0 0 1200 630"/.test(source)) fail('a picture is 1200 x 630 and says so in width, height and viewBox');
  if (/<(script|text|image|foreignObject|style)\b|\son\w+=|(?:href|url\()\s*=?\s*["']?(?!#|["']?#)https?:/.test(source.replace('http://www.w3.org/2000/svg', ''))) fail('a picture has no script, text, style, image or outside address');
  const named = new Set();
  const visit = (text) => {
    for (const [, id] of text.matchAll(/(?:href="#|url\(#)([\w-]+)/g)) {
      if (named.has(id)) continue;
      if (pieces.has(id)) {
        visit(pieces.get(id));
        named.add(id);
      } else if (!source.includes(`id="${id}"`)) fail(`no piece "${id}"`);
    }
  };
  visit(source);
  const definitions = named.size ? `<defs>${[...named].map((id) => pieces.get(id)).join('')}</defs>` : '';
  const picture = tight(source.replace(/(<svg [^>]*>)/, `$1${definitions}`));
  if (picture.length > 9000) fail(`the picture weighs ${picture.length} bytes`);
  return `${picture}\n`;
}
