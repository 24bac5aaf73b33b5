// The recipe files: headers, settings, steps.
import { toMenus, toTaxonomy } from './taxonomies.mjs';

function recipe(name, displayName, description, issetuprecipe, steps) {
  return {
    name, displayName, description,
    author: 'Centre de coaching territorial de Kaolack',
    website: '', version: '1.0', issetuprecipe,
    categories: ['coaching'], tags: ['fr', 'en'],
    steps,
  };
}

const content = (data) => ({ name: 'content', data });
const media = (paths) => ({
  name: 'media',
  Files: [...paths].sort().map((path) => ({ TargetPath: path, SourcePath: `kaolack/media/${path}` })),
});

/** Items of one part of the centre, with the media they show. */
export function innerRecipe(group, items, paths) {
  return recipe(group.name, group.displayName, group.description, false, [...(paths.size ? [media(paths)] : []), content(items)]);
}

/** What a new site runs: settings, taxonomies, menus, then the inner recipes. */
export function setupRecipe(site, taxonomies, menus, innerNames) {
  return recipe('kaolack', site.displayName, site.description, true, [
    { name: 'settings', ...site.settings },
    content(taxonomies.map((taxonomy) => toTaxonomy(taxonomy))),
    content(toMenus(menus)),
    { name: 'recipes', Values: innerNames.map((name) => ({ executionid: 'kaolack', name })) },
  ]);
}

/** A centre that starts with nothing of its own but a home page; its territories are for it to write. */
export function emptyRecipe(site, taxonomies, menus, items, paths) {
  return recipe('empty', site.displayName, site.description, true, [
    { name: 'settings', ...site.settings },
    ...(paths.size ? [media(paths)] : []),
    content(taxonomies.map((taxonomy) => toTaxonomy(taxonomy, taxonomy.alias === 'territories' ? [] : taxonomy.terms))),
    content([...toMenus(menus), ...items]),
  ]);
}
