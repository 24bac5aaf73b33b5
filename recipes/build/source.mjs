// Reads one source file: front matter (fields with their line) and body.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file under a folder whose name ends as asked, in a fixed order. */
export function filesUnder(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** The sources of a folder: `<name>.<lang>.md`. */
export function readSources(root, folder, problems) {
  return filesUnder(join(root, folder), '.md').map((path) => readSource(root, path, problems)).filter(Boolean);
}

function readSource(root, path, problems) {
  const file = relative(root, path);
  const lang = /\.(fr|en)\.md$/.exec(path)?.[1];
  if (!lang) return problems.error(file, 1, 'the name must end with .fr.md or .en.md');

  const lines = readFileSync(path, 'utf8').replace(/\r/g, '').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return problems.error(file, 1, 'front matter between two --- lines is missing');
  lines.forEach((line, index) => {
    if (/[\u00a0\u202f]/.test(line)) problems.error(file, index + 1, 'non-breaking space: write an ordinary one, the portal adds the others');
  });

  const source = { file, lang, fields: new Map(), body: lines.slice(end + 1), bodyLine: end + 2 };
  readFields(source, lines.slice(1, end), problems);
  for (const name of ['type', 'key', 'title']) {
    source[name] = source.fields.get(name)?.value;
    if (!source[name]) problems.error(file, 1, `"${name}:" is missing`);
  }
  return source.type && source.key && source.title ? source : undefined;
}

function readFields(source, lines, problems) {
  let current;
  lines.forEach((text, index) => {
    const line = index + 2;
    const field = /^([A-Za-z]+):\s*(.*)$/.exec(text);
    if (field) {
      current = { value: unquote(field[2].trim()), values: [], line };
      if (source.fields.has(field[1])) problems.error(source.file, line, `"${field[1]}" is written twice`);
      source.fields.set(field[1], current);
    } else if (/^\s*- /.test(text) && current) {
      current.values.push(unquote(text.replace(/^\s*- /, '').trim()));
    } else if (/^\s+\S/.test(text) && current && !current.values.length) {
      current.value = `${current.value} ${text.trim()}`.trim();
    } else if (text.trim() && !text.startsWith('#')) {
      problems.error(source.file, line, `neither a field nor a list line: ${text}`);
    }
  });
}

function unquote(text) {
  return /^"(.*)"$/.exec(text)?.[1].replaceAll('\\"', '"') ?? text;
}
