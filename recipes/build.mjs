// Turns recipes/source into recipe files and media. `node recipes/build.mjs` writes, `--check` only compares.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkExpressions, checkLinks, checkPairs, checkSources } from './build/checks.mjs';
import { readDocuments } from './build/documents.mjs';
import { createContext, toItem } from './build/items.mjs';
import { staleOutputs, writeOutputs } from './build/outputs.mjs';
import { readPictures } from './build/pictures.mjs';
import { Problems } from './build/problems.mjs';
import { emptyRecipe, innerRecipe, setupRecipe } from './build/recipes.mjs';
import { filesUnder, readSources } from './build/source.mjs';
import { checkTerms, termKeys, toMenus } from './build/taxonomies.mjs';
import { types } from './build/types.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(folder);
const problems = new Problems();
const readJson = (name) => JSON.parse(readFileSync(join(folder, 'source', name), 'utf8'));

const site = readJson('site.json');
const taxonomies = readJson('taxonomies.json').taxonomies;
const menus = readJson('menus.json');
checkTerms(taxonomies, 'recipes/source/taxonomies.json', problems);

const mediaFiles = new Map([...readPictures(root, problems), ...readDocuments(root, problems)]);
const mediaExists = (path) => mediaFiles.has(path);
const terms = termKeys(taxonomies);

function build(sources, allSources) {
  const context = createContext(allSources, terms, mediaExists, problems);
  const items = sources.map((source) => toItem(source, context));
  return { items, used: context.used };
}

// Containers come before what they contain.
const rank = (source) => Object.keys(types).indexOf(source.type);
const readGroup = (folders) => folders.flatMap((name) => readSources(root, `recipes/source/${name}`, problems)).sort((a, b) => rank(a) - rank(b));

const groups = site.groups
  .map((group) => ({ ...group, sources: readGroup(group.folders) }))
  .filter((group) => group.sources.length);
const sources = groups.flatMap((group) => group.sources);
const emptySources = readSources(root, 'recipes/source/empty', problems);
checkSources(sources, problems);
checkSources(emptySources, problems);

const outputs = new Map([...mediaFiles].map(([path, data]) => [`kaolack/media/${path}`, data]));
const addRecipe = (recipe) => {
  const name = `${recipe.name}.recipe.json`;
  checkExpressions(recipe, `recipes/${name}`, problems);
  outputs.set(name, Buffer.from(`${JSON.stringify(recipe, null, 2)}\n`));
};

const built = groups.map((group) => build(group.sources, sources));
groups.forEach((group, index) => addRecipe(innerRecipe(group, built[index].items, built[index].used)));
addRecipe(setupRecipe(site.kaolack, taxonomies, menus.kaolack, groups.map((group) => group.name)));
const empty = build(emptySources, emptySources);
addRecipe(emptyRecipe(site.empty, taxonomies, menus.empty, empty.items, empty.used));

if (!problems.errors.length) {
  const items = built.flatMap((one) => one.items);
  checkPairs(items, sources, problems);
  checkLinks(items, sources, toMenus(menus.kaolack), problems);
  checkLinks(empty.items, emptySources, toMenus(menus.empty), problems);
  const used = new Set([...built.flatMap((one) => [...one.used]), ...empty.used]);
  [...mediaFiles.keys()].filter((path) => !used.has(path)).forEach((path) => problems.warn(`recipes/kaolack/media/${path}`, 1, 'no item shows this file'));
}
problems.print();
if (problems.errors.length) process.exit(1);

const present = [...filesUnder(join(folder, 'kaolack'), ''), ...filesUnder(folder, '.recipe.json')].map((path) => relative(folder, path));
const stale = staleOutputs(folder, outputs, [...new Set(present)]);
const changed = [...stale.differing, ...stale.orphans];
if (process.argv.includes('--check')) {
  changed.forEach((path) => console.error(`stale: recipes/${path}`));
  process.exit(changed.length ? 1 : 0);
}
writeOutputs(folder, outputs, stale);
console.log(`${sources.length + emptySources.length} sources, ${mediaFiles.size} media files, ${changed.length} outputs written or removed`);
