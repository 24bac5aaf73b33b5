// node --test recipes/build/tests/*.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkModule, countWords, measure, readModules } from '../modules.mjs';
import { Problems } from '../problems.mjs';
import { checkDiagram, checkMarkdown, checkWorkbook, typographyErrors } from '../typography.mjs';

const french = (line) => typographyErrors(line, 'fr');

test('French marks want a space', () => {
  assert.deepEqual(french('Prêt ? « Oui » : 12 000 F CFA ; à 8:30, (?) et « ah ! ».'), []);
  assert.deepEqual(french('Prêt? Oui: non; si!'), ['no space before "?"', 'no space before ":"', 'no space before ";"', 'no space before "!"']);
  assert.deepEqual(french('**Attention**! «ici»'), ['no space before "!"', 'no space before "»"', 'no space after "«"']);
  assert.deepEqual(french('Il dit "bonjour"... et l\'homme part.'), ['straight quotation marks: "bonjour"', 'three dots instead of "…"']);
});

test('addresses, code, rules of tables and marks of the source are not prose', () => {
  for (const line of [
    '[ici](https://a.sn/x?y=1) `a:b`', '| a | b |', '|:---|---:|', ':::downloads doc/a, doc/b', '# single Qui ?',
    '![Un arbre](media/x.svg "Une légende")', 'Écrire à mailto:a@b.sn ou /fr/contact?x=1', '......', '<abbr title="GIE : groupe">GIE</abbr>',
  ]) assert.deepEqual(french(line), [], line);
});

test('long numbers are written in groups of three', () => {
  assert.deepEqual(french('Il faut 1200000 F.'), ['digits run together: 1200000']);
  assert.deepEqual(french('En 2026, loi n° 2013-10, récépissé n° 12345, BP 54321, tél. 771234567, +221771234567 : 9 000.'), []);
});

test('English has no French quotation marks', () => {
  assert.deepEqual(typographyErrors('They say "yes": «no».', 'en'), ['French quotation marks in English text']);
  assert.deepEqual(typographyErrors('Really? Yes: 12,000!', 'en'), []);
});

test('an error is told with its line, in text, workbook and diagram', () => {
  assert.deepEqual(checkMarkdown('---\nkey: a:b\ntitle: Quoi?\n---\nBien ; non;', 'fr'), [[3, 'no space before "?"'], [5, 'no space before ";"']]);
  assert.deepEqual(checkWorkbook('{ "rows": [\n["Total:", 1200000, { "f": "IF(A1>0,\\"a:b\\",\\"\\")", "v": "Quoi?" }]] }', 'fr'), [[2, 'no space before ":"'], [2, 'no space before "?"']]);
  assert.deepEqual(checkDiagram('<svg>\n<text x="1">Pourquoi?</text></svg>', 'fr'), [[2, 'no space before "?"']]);
});

function source(type, key, fields, body = '', lang = 'fr') {
  const map = new Map(Object.entries(fields).map(([name, value], index) => [name, { value, values: [], line: index + 2 }]));
  return { file: `${key}.${lang}.md`, lang, type, key, title: key, fields: map, body: body.split('\n'), bodyLine: 9 };
}

const question = '# single Qui ?\n- [x] a | oui\n- [ ] b | non\n> Voilà\n';
const lesson = ':::exercise\nFaites.\n--- answer\nVoici.\n:::\n:::downloads doc/a';
const small = (body, quiz) => [
  source('TrainingModule', 'm1', { Materials: 'doc/a' }),
  source('Unit', 'm1/u1', { in: 'm1' }),
  source('Lesson', 'm1/u1/l', { in: 'm1/u1', Minutes: '15' }, body),
  source('Lesson', 'm1/capstone', { in: 'm1', Minutes: '60' }, body),
  source('Quiz', 'm1/u1/quiz', { in: 'm1/u1' }, quiz),
  source('Quiz', 'm1/final', { in: 'm1' }, question.repeat(40)),
  source('PedagogicalDocument', 'doc/a', { File: 'a.fr.docx | Fiche' }),
];

test('a module is counted with its capstone and its final quiz', () => {
  const [module] = readModules(small(`Un mot, **deux** mots.\n${lesson}`, question.repeat(6)));
  const row = measure(module, new Set(['a.svg']), new Map([['a.svg', Buffer.alloc(2000)], ['a.fr.docx', Buffer.alloc(1000)]]));
  assert.deepEqual(row, { module: 'm1', lang: 'fr', units: 1, lessons: 2, words: 12, minutes: 75, questions: 46, materials: 1, pictures: 1, kB: 3 });
  assert.equal(countWords(source('Lesson', 'x', {}, '## Un titre\n| a | 1 200 |\n:::example Deux mots')), 7);
});

test('what a module lacks is told', () => {
  const errors = (sources) => {
    const problems = new Problems();
    checkModule(readModules(sources)[0], problems);
    return problems.errors.map((line) => line.replace(/\d+ words/, 'n words'));
  };
  const always = ['m1.fr.md:1: n words in its lessons, at least 12000 are wanted', 'm1.fr.md:1: 1 units, at least 5 are wanted'];
  assert.deepEqual(errors(small(lesson, question.repeat(6))), always);
  assert.deepEqual(errors(small('Rien.', question)).slice(2), [
    'm1/u1.fr.md:1: no lesson of the unit offers a material (:::downloads)',
    'm1/u1/quiz.fr.md:1: 1 questions, 6 to 10 are wanted',
    'm1/u1/l.fr.md:1: the lesson has no exercise',
    'm1/capstone.fr.md:1: the lesson has no exercise',
  ]);
  assert.deepEqual(errors(small(':::exercise\nFaites.\n--- answer\n:::\n:::downloads doc/b', question.repeat(6).replace('> Voilà', ''))).slice(2), [
    'm1/u1/l.fr.md:13: "doc/b" is not among the Materials of the module',
    'm1/capstone.fr.md:13: "doc/b" is not among the Materials of the module',
    'm1/u1/l.fr.md:9: the model answer is empty',
    'm1/capstone.fr.md:9: the model answer is empty',
    'm1/u1/quiz.fr.md:9: the question has no general feedback (> …)',
  ]);
});
