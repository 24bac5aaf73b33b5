// Pictures: an SVG source may say <use href="#baobab" .../>; the pieces it names are copied into it from pieces.svg.
// A drawing has no words and is 1200 x 630. A diagram has words, so its name ends with .fr.svg or .en.svg, in any size.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesUnder } from './source.mjs';

const heaviest = { drawing: 9000, diagram: 15 * 1024 };
const tight = (text) => text.replace(/<!--[^]*?-->/g, '').replace(/>\s+</g, '><').replace(/\s+/g, ' ').trim();

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
  const pieces = readPieces(join(folder, 'pieces.svg'));
  return new Map(found.map((path) => {
    const name = relative(folder, path);
    const isDiagram = /\.(fr|en)\.svg$/.test(name);
    return [name, Buffer.from(toPicture(readFileSync(path, 'utf8'), pieces, isDiagram, (text) => problems.error(relative(root, path), 1, text)))];
  }));
}

function toPicture(source, pieces, isDiagram, fail) {
  const size = isDiagram ? /<svg [^>]*width="\d+" height="\d+" viewBox="0 0 \d+ \d+"/ : /<svg [^>]*width="1200" height="630" viewBox="0 0 1200 630"/;
  if (!size.test(source)) fail(`a picture says its size in width, height and viewBox, in that order${isDiagram ? '' : ', and is 1200 x 630'}`);
  if (/<(script|image|foreignObject|style)\b|\son\w+=/.test(source)) fail('a picture has no script, style, image or event');
  if (/(href=|url\()["']?(?!["']?#)/.test(source)) fail('a picture points to nothing outside itself');
  if (!isDiagram && /<text\b/.test(source)) fail('a drawing has no text; a diagram is named <name>.fr.svg and <name>.en.svg');

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
  const most = isDiagram ? heaviest.diagram : heaviest.drawing;
  if (picture.length > most) fail(`the picture weighs ${picture.length} bytes, the most is ${most}`);
  return `${picture}\n`;
}
