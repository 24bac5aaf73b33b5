// The content types of the portal: which parts they carry and which fields they own.
const routed = { autoroute: true };
const text = 'text';

/** fields: name -> [kind, required]; topics and territories name the taxonomy. */
export const types = {
  Page: { ...routed, flow: true, seo: 'Lead', fields: { Lead: [text, true] } },
  News: { ...routed, flow: true, seo: 'Summary', fields: { Summary: [text, true], Picture: ['media', true] } },
  DiasporaStory: {
    ...routed, flow: true, seo: 'Summary',
    fields: {
      Person: [text, true], Origin: ['territories', true], Residence: [text, true], Summary: [text, true], Picture: ['media', true],
      Topics: ['topics', true], ConsentDate: ['date', true], ConsentHow: [text, true],
    },
  },
  PedagogicalDocument: {
    ...routed,
    fields: { Summary: [text, true], File: ['media', true], Language: [text, false], Topics: ['topics', true], Licence: [text, false] },
    defaults: (source) => ({ Language: source.lang, Licence: 'CC BY-SA 4.0' }),
  },
  TrainingModule: {
    ...routed, list: true, seo: 'Summary',
    fields: {
      Summary: [text, true], Audience: [text, true], Outcomes: ['multitext', true], Picture: ['media', true],
      Materials: ['sets', false], Topics: ['topics', true], Order: ['number', false],
    },
  },
  Unit: { list: true, containers: ['TrainingModule'], fields: { Summary: [text, true], Outcomes: ['multitext', true] } },
  Lesson: { ...routed, flow: true, containers: ['Unit', 'TrainingModule'], fields: { Objective: [text, true], Minutes: ['number', true] } },
  Quiz: {
    ...routed, questions: true, containers: ['Unit', 'TrainingModule'],
    fields: { Introduction: [text, true], PassPercent: ['number', true], Draw: ['number', false] },
  },
};

/** Front matter that is not a field of the type. */
export const commonFields = ['type', 'key', 'title', 'path', 'in', 'order', 'date', 'alias', 'PageTitle', 'MetaDescription'];

/** First address segments that the portal's own pages answer. */
export const sections = {
  fr: ['formations', 'demander-un-appui', 'parcours', 'actualites', 'documents', 'recherche', 'connexion', 'inscription', 'mon-espace', 'verifier'],
  en: ['training', 'ask-for-coaching', 'stories', 'news', 'documents', 'search', 'sign-in', 'register', 'my-space', 'verify'],
};
