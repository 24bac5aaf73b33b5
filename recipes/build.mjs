// Turns recipes/source into recipe files and media. `node recipes/build.mjs` writes, `--check` only compares.
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkExpressions, checkLinks, checkPairs, checkSources } from './build/checks.mjs';
import { load } from './build/load.mjs';
import { staleOutputs, writeOutputs } from './build/outputs.mjs';
import { Problems } from './build/problems.mjs';
import { emptyRecipe, innerRecipe, setupRecipe } from './build/recipes.mjs';
import { filesUnder } from './build/source.mjs';
import { toMenus } from './build/taxonomies.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const problems = new Problems();
const { site, taxonomies, menus, mediaFiles, groups, sources, emptySources, build } = load(dirname(folder), problems);
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
