// What every training module holds and lacks. `node recipes/check.mjs`, or `node recipes/check.mjs m1` for one module.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLinks, checkPairs, checkSources } from './build/checks.mjs';
import { load } from './build/load.mjs';
import { checkModule, measure, readModules } from './build/modules.mjs';
import { Problems } from './build/problems.mjs';
import { filesUnder } from './build/source.mjs';
import { toMenus } from './build/taxonomies.mjs';
import { checkDiagram, checkMarkdown, checkWorkbook } from './build/typography.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const problems = new Problems();
const { sources, menus, mediaFiles, build } = load(root, problems);
checkSources(sources, problems);
const { items } = build(sources, sources);
if (items.every(Boolean)) {
  checkPairs(items, sources, problems);
  checkLinks(items, sources, toMenus(menus.kaolack), problems);
}

const readers = [[/\.(fr|en)\.md$/, checkMarkdown], [/\.(fr|en)\.xlsx\.json$/, checkWorkbook], [/\.(fr|en)\.svg$/, checkDiagram]];
for (const path of filesUnder(join(root, 'recipes/source'), '')) {
  for (const [name, read] of readers) {
    const lang = name.exec(path)?.[1];
    if (lang) read(readFileSync(path, 'utf8'), lang).forEach(([line, text]) => problems.error(relative(root, path), line, text));
  }
}

const asked = process.argv[2];
const modules = readModules(sources).filter((module) => !asked || module.source.key === asked);
const rows = modules.map((module) => {
  checkModule(module, problems);
  const own = [module.source, ...module.units.map((unit) => unit.source), ...module.lessons, ...module.quizzes];
  return measure(module, build(own, sources).used, mediaFiles);
});

// Building twice tells the same mistake twice; another module's folder is its writer's matter.
const folders = new Set(readModules(sources).filter((module) => !modules.some((one) => one.source.key === module.source.key)).map((module) => dirname(module.source.file)));
const ours = (lines) => [...new Set(lines)].filter((line) => ![...folders].some((folder) => line.startsWith(`${folder}/`)));
problems.errors = ours(problems.errors).sort();
problems.warnings = ours(problems.warnings).sort();
problems.print();
console.table(rows);
if (problems.errors.length) {
  console.error(`${problems.errors.length} errors`);
  process.exit(1);
}
