// Taxonomies and menus: nested lists with names in both languages.
import { idOf } from './ids.mjs';
import { sealed } from './items.mjs';

/** Every term key ("topic/statuts") with the alias of its taxonomy. */
export function termKeys(taxonomies) {
  const found = new Map();
  const walk = (terms, taxonomy) => terms.forEach((term) => {
    found.set(`${taxonomy.prefix}/${term.slug}`, taxonomy.alias);
    walk(term.terms ?? [], taxonomy);
  });
  taxonomies.forEach((taxonomy) => walk(taxonomy.terms, taxonomy));
  return found;
}

export function checkTerms(taxonomies, file, problems) {
  const seen = new Set();
  const walk = (terms, prefix) => terms.forEach((term) => {
    const key = `${prefix}/${term.slug}`;
    if (seen.has(key)) problems.error(file, 1, `the term "${key}" is written twice`);
    if (!term.fr || !term.en) problems.error(file, 1, `the term "${key}" needs a name in fr and en`);
    seen.add(key);
    walk(term.terms ?? [], prefix);
  });
  taxonomies.forEach((taxonomy) => walk(taxonomy.terms, taxonomy.prefix));
}

export function toTaxonomy(taxonomy, terms = taxonomy.terms) {
  const id = `taxonomy/${taxonomy.alias}`;
  return sealed(id, 'Taxonomy', taxonomy.fr, {
    TitlePart: { Title: taxonomy.fr },
    AliasPart: { Alias: taxonomy.alias },
    TaxonomyPart: { TermContentType: taxonomy.termType, Terms: terms.map((term) => toTerm(term, taxonomy, idOf(id))) },
  });
}

function toTerm(term, taxonomy, taxonomyId) {
  return {
    ContentItemId: idOf(`${taxonomy.prefix}/${term.slug}`),
    ContentType: taxonomy.termType,
    DisplayText: term.fr,
    TitlePart: { Title: term.fr },
    TermPart: { TaxonomyContentItemId: taxonomyId },
    TermNamesPart: { Names: { fr: term.fr, en: term.en } },
    ...(term.level && { [taxonomy.termType]: { Level: { Text: term.level } } }),
    ...(term.terms && { Terms: term.terms.map((inner) => toTerm(inner, taxonomy, taxonomyId)) }),
  };
}

/** { main: { fr: { title, links: [[label, address]] }, en }, footer } to four menus. */
export function toMenus(menus) {
  return Object.entries(menus).flatMap(([name, languages]) => Object.entries(languages).map(([lang, menu]) => {
    const alias = `${name}-menu-${lang}`;
    return sealed(`menu/${name}|${lang}`, 'Menu', menu.title, {
      TitlePart: { Title: menu.title },
      AliasPart: { Alias: alias },
      LocalizationPart: { LocalizationSet: idOf(`menu/${name}`), Culture: lang },
      MenuPart: {},
      MenuItemsListPart: {
        MenuItems: menu.links.map(([label, url], index) => ({
          ContentItemId: idOf(`menu/${name}|${lang}#${index + 1}`),
          ContentType: 'LinkMenuItem',
          DisplayText: label,
          LinkMenuItemPart: { Url: url },
        })),
      },
    });
  }));
}
