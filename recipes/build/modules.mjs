// What each training module holds in one language, and what it still lacks.
import { readQuestions } from './quiz.mjs';
import { Problems } from './problems.mjs';
import { prose } from './typography.mjs';

export const needs = { words: 12000, units: 5, bank: 40, quiz: [6, 10] };
const value = (source, name) => source.fields.get(name)?.value ?? '';
const list = (text) => text.split(',').map((key) => key.trim()).filter(Boolean);

/** Words of the text a reader reads: the marks of the source are not counted. */
export function countWords(source) {
  const text = source.body.filter((line) => !/^(--- ?\w|!\[)/.test(line)).map((line) => prose(line)).join(' ');
  return (text.match(/[\p{L}\p{N}][^\s|]*/gu) ?? []).length;
}

/** Keys of the documents that a source offers, each with its line. */
function offered(source) {
  return source.body.flatMap((line, index) =>
    list(/^:::\s*downloads\s+(.+)$/.exec(line)?.[1] ?? '').map((key) => ({ key, source, line: source.bodyLine + index })));
}

/** The modules, each with its own units, lessons, quizzes and offered documents, language by language. */
export function readModules(sources) {
  return sources.filter((source) => source.type === 'TrainingModule').map((module) => {
    const own = sources.filter((source) => source.lang === module.lang);
    const inside = (container, type) => own.filter((source) => source.type === type && value(source, 'in') === container.key);
    const units = inside(module, 'Unit').map((source) => ({ source, lessons: inside(source, 'Lesson'), quizzes: inside(source, 'Quiz') }));
    const lessons = [...units.flatMap((unit) => unit.lessons), ...inside(module, 'Lesson')];
    const finals = inside(module, 'Quiz');
    return { source: module, lang: module.lang, units, lessons, finals, quizzes: [...units.flatMap((unit) => unit.quizzes), ...finals], offers: lessons.flatMap(offered), own };
  });
}

const countQuestions = (quiz) => readQuestions(quiz, new Problems()).ContentItems.length;

/** One line of the table. `used` are the media of the module, `sizes` the weight of every medium. */
export function measure(module, used, sizes) {
  const files = module.own.filter((source) => source.type === 'PedagogicalDocument' && materials(module).has(source.key))
    .map((source) => value(source, 'File').split('|')[0].trim());
  const media = [...used, ...files];
  return {
    module: module.source.key, lang: module.lang, units: module.units.length, lessons: module.lessons.length,
    words: module.lessons.reduce((sum, lesson) => sum + countWords(lesson), 0),
    minutes: module.lessons.reduce((sum, lesson) => sum + Number(value(lesson, 'Minutes')), 0),
    questions: module.quizzes.reduce((sum, quiz) => sum + countQuestions(quiz), 0),
    materials: materials(module).size,
    pictures: [...used].filter((path) => path.endsWith('.svg')).length,
    kB: Math.ceil(media.reduce((sum, path) => sum + (sizes.get(path)?.length ?? 0), 0) / 1024),
  };
}

const materials = (module) => new Set([...list(value(module.source, 'Materials')), ...module.offers.map((offer) => offer.key)]);

/** What a module lacks, beyond what the build refuses. */
export function checkModule(module, problems) {
  const fail = (source, text, line = 1) => problems.error(source.file, line, text);
  const words = module.lessons.reduce((sum, lesson) => sum + countWords(lesson), 0);
  if (module.lang === 'fr' && words < needs.words) fail(module.source, `${words} words in its lessons, at least ${needs.words} are wanted`);
  if (module.units.length < needs.units) fail(module.source, `${module.units.length} units, at least ${needs.units} are wanted`);
  const bank = module.finals.reduce((sum, quiz) => sum + countQuestions(quiz), 0);
  if (bank < needs.bank) fail(module.finals[0] ?? module.source, `${bank} questions in the final quiz, at least ${needs.bank} are wanted`);

  for (const unit of module.units) {
    if (!unit.quizzes.length) fail(unit.source, 'the unit has no quiz');
    if (!unit.lessons.flatMap(offered).length) fail(unit.source, 'no lesson of the unit offers a material (:::downloads)');
    for (const quiz of unit.quizzes) {
      const count = countQuestions(quiz);
      if (count < needs.quiz[0] || count > needs.quiz[1]) fail(quiz, `${count} questions, ${needs.quiz.join(' to ')} are wanted`);
    }
  }
  const listed = list(value(module.source, 'Materials'));
  module.offers.filter((offer) => !listed.includes(offer.key)).forEach((offer) => fail(offer.source, `"${offer.key}" is not among the Materials of the module`, offer.line));
  module.lessons.forEach((lesson) => checkLesson(lesson, problems));
  module.quizzes.forEach((quiz) => checkFeedback(quiz, problems));
}

function checkLesson(lesson, problems) {
  const at = lesson.body.findIndex((line) => /^:::\s*exercise/.test(line));
  if (at < 0) return problems.error(lesson.file, 1, 'the lesson has no exercise');
  const end = lesson.body.findIndex((line, index) => index > at && line.trim() === ':::');
  const answer = lesson.body.slice(at, end).findIndex((line) => /^--- ?(answer|réponse|reponse)/i.test(line));
  if (answer >= 0 && !lesson.body.slice(at + answer + 1, end).some((line) => line.trim())) problems.error(lesson.file, lesson.bodyLine + at, 'the model answer is empty');
}

function checkFeedback(quiz, problems) {
  const starts = quiz.body.flatMap((line, index) => (/^# \S/.test(line) ? [index] : []));
  starts.forEach((start, number) => {
    const lines = quiz.body.slice(start, starts[number + 1] ?? quiz.body.length);
    if (!lines.some((line) => /^> *\S/.test(line))) problems.error(quiz.file, quiz.bodyLine + start, 'the question has no general feedback (> …)');
  });
}
