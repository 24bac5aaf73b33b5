// Everything under recipes/source, read once: for the build and for the check.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from './documents.mjs';
import { createContext, toItem } from './items.mjs';
import { readPictures } from './pictures.mjs';
import { readSources } from './source.mjs';
import { checkTerms, termKeys } from './taxonomies.mjs';
import { types } from './types.mjs';

// Containers come before what they contain.
const rank = (source) => Object.keys(types).indexOf(source.type);

export function load(root, problems) {
  const readJson = (name) => JSON.parse(readFileSync(join(root, 'recipes/source', name), 'utf8'));
  const readGroup = (folders) => folders.flatMap((name) => readSources(root, `recipes/source/${name}`, problems)).sort((a, b) => rank(a) - rank(b));
  const site = readJson('site.json');
  const taxonomies = readJson('taxonomies.json').taxonomies;
  checkTerms(taxonomies, 'recipes/source/taxonomies.json', problems);

  const mediaFiles = new Map([...readPictures(root, problems), ...readDocuments(root, problems)]);
  const terms = termKeys(taxonomies);
  const groups = site.groups
    .map((group) => ({ ...group, sources: readGroup(group.folders) }))
    .filter((group) => group.sources.length);

  return {
    site, taxonomies, menus: readJson('menus.json'), mediaFiles, groups,
    sources: groups.flatMap((group) => group.sources),
    emptySources: readSources(root, 'recipes/source/empty', problems),
    /** Items of some sources, checked against all of them, and the media they use. */
    build(sources, allSources) {
      const context = createContext(allSources, terms, (path) => mediaFiles.has(path), problems);
      const items = sources.map((source) => toItem(source, context));
      return { items, used: context.used };
    },
  };
}
