// Checks across files: translations, addresses, links.
import { sections } from './types.mjs';

const other = { fr: 'en', en: 'fr' };

/** Every source has its translation, of the same type; keys and addresses are used once. */
export function checkSources(sources, problems) {
  const seen = new Map();
  for (const source of sources) {
    const names = [`${source.key}|${source.lang}`];
    if (source.fields.has('path')) names.push(`/${[source.lang, source.fields.get('path').value].filter(Boolean).join('/')}`);
    for (const name of names) {
      if (seen.has(name)) problems.error(source.file, 1, `"${name}" is already used by ${seen.get(name)}`);
      seen.set(name, source.file);
    }
  }
  for (const source of sources) {
    const pair = sources.find((one) => one.key === source.key && one.lang === other[source.lang]);
    if (!pair) problems.error(source.file, 1, `missing translation: no ${other[source.lang]} source with key "${source.key}"`);
    else if (pair.type !== source.type) problems.error(source.file, 1, `its translation is a ${pair.type}`);
  }
}

/** The two languages of an item have the same blocks, questions and right answers, in the same order. */
export function checkPairs(items, sources, problems) {
  const shapes = new Map(items.map((item, index) => [`${sources[index].key}|${sources[index].lang}`, shapeOf(item)]));
  for (const source of sources.filter((one) => one.lang === 'en')) {
    const french = shapes.get(`${source.key}|fr`);
    const english = shapes.get(`${source.key}|en`);
    if (french === undefined || french === english) continue;
    const message = `not built like the French: ${english} instead of ${french}`;
    if (source.type === 'Quiz') problems.error(source.file, 1, message);
    else problems.warn(source.file, 1, message);
  }
}

function shapeOf(item) {
  const blocks = item.FlowPart?.Widgets.map((widget) => widget.ContentType) ?? [];
  const questions = item.Questions?.ContentItems.map((question) =>
    question.Question.Kind.Text + question.Choices.ContentItems.map((choice) => (choice.Choice.Correct.Value ? '+' : '-')).join('')) ?? [];
  return [...blocks, ...questions].join(' ');
}

/** Addresses inside the portal lead somewhere. */
export function checkLinks(items, sources, menus, problems) {
  const addresses = new Set(items.map((item) => item.AutoroutePart && `/${item.AutoroutePart.Path}`).filter(Boolean));
  const leads = (url) => {
    const path = url.replace(/[?#].*$/, '');
    const [, lang, section, ...rest] = path.split('/');
    return addresses.has(path) || (sections[lang]?.includes(section) && !rest.length);
  };
  sources.forEach((source) => {
    source.body.forEach((text, index) => {
      for (const [, url] of text.matchAll(/(?:\]\(|\|\s*)(\/(?:fr|en)(?:\/[^\s)|]*)?)/g)) {
        const line = source.bodyLine + index;
        if (!leads(url)) problems.error(source.file, line, `nothing at ${url}`);
        else if (!url.startsWith(`/${source.lang}`)) problems.warn(source.file, line, `${url} is in the other language`);
      }
    });
  });
  for (const menu of menus) {
    for (const link of menu.MenuItemsListPart.MenuItems) {
      if (!leads(link.LinkMenuItemPart.Url)) problems.error('recipes/source/menus.json', 1, `nothing at ${link.LinkMenuItemPart.Url}`);
    }
  }
}

/** A text that a recipe reader would take for a "[js: ...]" expression. */
export function checkExpressions(value, name, problems) {
  if (typeof value === 'string' && /^\[[A-Za-z]+:[^]*\]$/.test(value)) problems.error(name, 1, `would be read as an expression: ${value.slice(0, 60)}`);
  else if (value && typeof value === 'object') Object.values(value).forEach((inner) => checkExpressions(inner, name, problems));
}
