// The content types that sources may have. Their parts and fields are those of the portal's ContentTypes.json; here stands only what
// a sample centre asks of them besides.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idOf } from './ids.mjs';

const kinds = {
  TextField: 'text', MultiTextField: 'multitext', NumericField: 'number', DateField: 'date', MediaField: 'media',
  LocalizationSetContentPickerField: 'sets',
};
const taxonomies = Object.fromEntries(['topics', 'territories'].map((name) => [idOf(`taxonomy/${name}`), name]));

/** Containers come before what they contain. A sample fills every field in; those named optional may stay empty. */
const asked = {
  Page: { seo: 'Lead' },
  News: { seo: 'Summary' },
  DiasporaStory: { seo: 'Summary' },
  PedagogicalDocument: {
    optional: ['Language', 'Licence'],
    defaults: (source) => ({ Language: source.lang, Licence: 'CC BY-SA 4.0' }),
  },
  TrainingModule: { seo: 'Summary', optional: ['Materials', 'Order'] },
  Unit: { containers: ['TrainingModule'] },
  Lesson: { containers: ['Unit', 'TrainingModule'] },
  Quiz: { containers: ['Unit', 'TrainingModule'], optional: ['Draw'] },
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const steps = ['src', 'modules'].flatMap((folder) => readdirSync(join(root, folder)).map((room) => join(root, folder, room, 'ContentTypes.json')))
  .filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const record = (list, name) => steps.flatMap((step) => step[list]).find((found) => found.Name === name);

/** Parts of the type, and fields: name -> [kind, required]; a field with terms has its taxonomy for a kind. */
export const types = Object.fromEntries(Object.entries(asked).map(([name, more]) => {
  const parts = record('ContentTypes', name).ContentTypePartDefinitionRecords.map((part) => part.PartName);
  const fields = record('ContentParts', name).ContentPartFieldDefinitionRecords.map((field) => [
    field.Name,
    [kinds[field.FieldName] ?? taxonomies[field.Settings.TaxonomyFieldSettings.TaxonomyContentItemId], !more.optional?.includes(field.Name)],
  ]);
  return [name, {
    ...more,
    autoroute: parts.includes('AutoroutePart'), flow: parts.includes('FlowPart'), list: parts.includes('ListPart'), questions: parts.includes('BagPart'),
    fields: Object.fromEntries(fields),
  }];
}));

/** Front matter that is not a field of the type. */
export const commonFields = ['type', 'key', 'title', 'path', 'in', 'order', 'date', 'alias', 'PageTitle', 'MetaDescription'];

/** First address segments that the portal's own pages answer. */
export const sections = {
  fr: ['formations', 'demander-un-appui', 'parcours', 'actualites', 'documents', 'recherche', 'connexion', 'inscription', 'mon-espace', 'verifier'],
  en: ['training', 'ask-for-coaching', 'stories', 'news', 'documents', 'search', 'sign-in', 'register', 'my-space', 'verify'],
};
