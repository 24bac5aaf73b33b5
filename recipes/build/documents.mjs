// Office files of the library, made from sources under source/files.
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { toDocx } from './docx.mjs';
import { spaced } from './ooxml.mjs';
import { filesUnder } from './source.mjs';
import { toXlsx } from './xlsx.mjs';

const heaviest = 60 * 1024;

/** Map of media path ("documents/name.fr.docx") -> Buffer. */
export function readDocuments(root, problems) {
  const found = new Map();
  for (const path of filesUnder(join(root, 'recipes/source/files'), '')) {
    const name = /^(.+)\.(fr|en)\.(md|xlsx\.json)$/.exec(basename(path));
    const fail = (line, text) => problems.error(relative(root, path), line, text);
    if (!name) {
      fail(1, 'the name must be <name>.<fr|en>.md or <name>.<fr|en>.xlsx.json');
      continue;
    }
    const [, stem, lang, kind] = name;
    const text = readFileSync(path, 'utf8').replace(/\r/g, '');
    try {
      const data = kind === 'md' ? toDocx(spaced(text, lang), lang) : toXlsx(readBook(text, lang), lang);
      if (data.length > heaviest) fail(1, `the file weighs ${data.length} bytes, the most is ${heaviest}`);
      found.set(`documents/${stem}.${lang}.${kind === 'md' ? 'docx' : 'xlsx'}`, data);
    } catch (error) {
      fail(error.line ?? 1, error.message);
    }
  }
  return found;
}

/** The workbook, its words spaced as French wants; formulas and ranges stay as they are. */
function readBook(text, lang) {
  return JSON.parse(text, (key, value) => (typeof value === 'string' && key !== 'f' && key !== 'range' ? spaced(value, lang) : value));
}
