// One source file to one content item, in the shape Orchard Core 3.0 exports.
import { idOf } from './ids.mjs';
import { readBlocks } from './blocks.mjs';
import { readQuestions } from './quiz.mjs';
import { commonFields, types } from './types.mjs';

const usualDate = '2026-09-01';

/** The context knows all sources, terms and media, to check references; it answers for one set of sources. */
export function createContext(sources, terms, mediaExists, problems) {
  const known = new Map(sources.map((source) => [`${source.key}|${source.lang}`, source]));
  const used = new Set();
  return {
    problems, known, used,
    media(path, alt, source, line) {
      const clean = path.replace(/^\/?media\//, '');
      if (!mediaExists(clean)) problems.error(source.file, line, `missing media file "${clean}"`);
      if (!alt) problems.error(source.file, line, `"${clean}" needs an alternative text`);
      used.add(clean);
      return { Paths: [clean], MediaTexts: [alt] };
    },
    sets(list, source, line) {
      const keys = list.split(',').map((key) => key.trim()).filter(Boolean);
      keys.filter((key) => known.get(`${key}|${source.lang}`)?.type !== 'PedagogicalDocument')
        .forEach((key) => problems.error(source.file, line, `no document with key "${key}"`));
      return { LocalizationSets: keys.map(idOf) };
    },
    taxonomy(name, list, source, line) {
      const keys = list.split(',').map((key) => key.trim()).filter(Boolean);
      keys.filter((key) => terms.get(key) !== name).forEach((key) => problems.error(source.file, line, `no term "${key}" in ${name}`));
      return { TaxonomyContentItemId: idOf(`taxonomy/${name}`), TermContentItemIds: keys.map(idOf) };
    },
  };
}

export function toItem(source, context) {
  const type = types[source.type];
  const { fields, lang, key, title } = source;
  if (!type) return context.problems.error(source.file, fields.get('type').line, `unknown type "${source.type}"`);

  const parts = { TitlePart: { Title: title }, LocalizationPart: { LocalizationSet: idOf(key), Culture: lang } };
  if (type.autoroute) parts.AutoroutePart = { Path: pathOf(source, context) };
  if (fields.has('alias')) parts.AliasPart = { Alias: `${fields.get('alias').value}-${lang}` };
  if (type.containers) parts.ContainedPart = containedIn(source, type, context);
  if (type.list) parts.ListPart = {};
  if (type.seo) parts.SeoMetaPart = seo(source, type);
  parts[source.type] = ownFields(source, type, context);
  if (type.flow) parts.FlowPart = { Widgets: readBlocks(source, context) };
  else if (type.questions) parts.Questions = readQuestions(source, context.problems);
  else if (source.body.some((line) => line.trim())) context.problems.error(source.file, source.bodyLine, `a ${source.type} has no body`);

  return sealed(`${key}|${lang}`, source.type, title, parts, fields.get('date')?.value ?? usualDate);
}

/** Wraps parts into a published item whose version id follows from what it says. */
export function sealed(identity, contentType, displayText, parts, date = usualDate) {
  const moment = `${date}T09:00:00Z`;
  const versionId = idOf(`${identity}|${JSON.stringify([displayText, date, parts])}`);
  return {
    ContentItemId: idOf(identity),
    ContentItemVersionId: versionId,
    ContentType: contentType,
    DisplayText: displayText,
    Latest: true,
    Published: true,
    ModifiedUtc: moment,
    PublishedUtc: moment,
    CreatedUtc: moment,
    Owner: '',
    Author: '',
    ...parts,
  };
}

function pathOf(source, context) {
  const field = source.fields.get('path');
  if (!field) context.problems.error(source.file, 1, '"path:" is missing');
  const path = [source.lang, field?.value].filter(Boolean).join('/');
  if (!/^[a-z0-9/-]+$/.test(path)) context.problems.error(source.file, field.line, `the path "${path}" may hold only a-z, 0-9, - and /`);
  return path;
}

function containedIn(source, type, context) {
  const field = source.fields.get('in');
  const container = context.known.get(`${field?.value}|${source.lang}`);
  if (!type.containers.includes(container?.type)) {
    context.problems.error(source.file, field?.line ?? 1, `missing container: a ${source.type} needs "in:" with the key of a ${type.containers.join(' or ')}`);
  }
  return { ListContentItemId: idOf(`${field?.value}|${source.lang}`), ListContentType: container?.type, Order: Number(source.fields.get('order')?.value ?? 0) };
}

function seo(source, type) {
  const given = source.fields.get('MetaDescription')?.value;
  const description = given || source.fields.get(type.seo)?.value || source.title;
  const pageTitle = source.fields.get('PageTitle')?.value;
  return { ...(pageTitle && { PageTitle: pageTitle }), MetaDescription: description };
}

function ownFields(source, type, context) {
  const own = {};
  for (const [name, field] of source.fields) {
    if (!commonFields.includes(name) && !type.fields[name]) context.problems.error(source.file, field.line, `a ${source.type} has no field "${name}"`);
  }
  for (const [name, [kind, required]] of Object.entries(type.fields)) {
    const field = source.fields.get(name) ?? (name === 'Order' ? source.fields.get('order') : undefined);
    const value = field?.value || type.defaults?.(source)[name];
    if (value || field?.values.length) own[name] = fieldValue(kind, value ?? '', field, source, context);
    else if (required) context.problems.error(source.file, 1, `"${name}:" is missing`);
  }
  return own;
}

function fieldValue(kind, value, field, source, context) {
  const line = field?.line ?? 1;
  const fail = (message) => context.problems.error(source.file, line, message);
  switch (kind) {
    case 'text': return { Text: value };
    case 'number':
      if (!/^\d+(\.\d+)?$/.test(value)) fail(`"${value}" is not a number`);
      return { Value: Number(value) };
    case 'date':
      if (!/^\d{4}-\d\d-\d\d$/.test(value)) fail(`"${value}" is not a date (2026-10-05)`);
      return { Value: `${value}T00:00:00Z` };
    case 'multitext': return { Values: field.values.length ? field.values : [value] };
    case 'media': {
      const [path, alt = ''] = value.split('|').map((part) => part.trim());
      return context.media(path, alt, source, line);
    }
    case 'sets': return context.sets(value || field.values.join(','), source, line);
    default: return context.taxonomy(kind, value || field.values.join(','), source, line);
  }
}
