// node --test recipes/build/tests/*.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from '../blocks.mjs';
import { toDocx } from '../docx.mjs';
import { idOf } from '../ids.mjs';
import { createContext, toItem } from '../items.mjs';
import { toHtml } from '../markdown.mjs';
import { spaced } from '../ooxml.mjs';
import { Problems } from '../problems.mjs';
import { readQuestions } from '../quiz.mjs';
import { toXlsx } from '../xlsx.mjs';
import { unzip } from '../zip.mjs';

function source(type, fields, body = '', lang = 'fr') {
  const map = new Map(Object.entries(fields).map(([name, value], index) =>
    [name, { value: Array.isArray(value) ? '' : value, values: Array.isArray(value) ? value : [], line: index + 2 }]));
  return { file: 'x.fr.md', lang, type, key: 'k', title: 'T', fields: map, body: body.split('\n'), bodyLine: 9 };
}

const contextOf = (problems, sources = [], hasMedia = true) => createContext(sources, new Map([['topic/sel', 'topics']]), () => hasMedia, problems);

test('an id has 26 characters, starts with 4 and never changes', () => {
  assert.match(idOf('page/centre|fr'), /^4[0-9a-hjkmnp-tv-z]{25}$/);
  assert.equal(idOf('topic/sel'), idOf('topic/sel'));
  assert.notEqual(idOf('a|fr'), idOf('a|en'));
});

test('Markdown becomes the HTML that the portal allows', () => {
  assert.equal(toHtml(['**Un** mot & *deux* [ici](/fr/x)', 'suite']), '<p><strong>Un</strong> mot &amp; <em>deux</em> <a href="/fr/x">ici</a> suite</p>');
  assert.equal(toHtml(['- a', '  - b', '1. c']), '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ul>\n<ol>\n<li>c</li>\n</ol>');
  assert.match(toHtml(['| a | b |', '|---|---|', '| 1 | 2 |']), /<thead><tr><th>a<\/th><th>b<\/th><\/tr><\/thead>/);
  assert.equal(toHtml(['<script>x</script> ____ a_b']), '<p>&lt;script&gt;x&lt;/script&gt; ____ a_b</p>');
});

test('the body becomes blocks, in order', () => {
  const problems = new Problems();
  const body = 'Un\n\n- a\n## Titre\n:::figures\n41 | communes\n:::\n:::cta Allez | /fr/x | Ici\nFin';
  const blocks = readBlocks(source('Page', {}, body), contextOf(problems));
  assert.deepEqual(blocks.map((block) => block.ContentType), ['Paragraph', 'Heading', 'KeyFigures', 'CallToAction', 'Paragraph']);
  assert.equal(blocks[2].Figures.ContentItems[0].KeyFigure.Value.Text, '41');
  assert.deepEqual(problems.errors, []);
});

test('mistakes are told with their file and line', () => {
  const problems = new Problems();
  const item = source('News', { path: 'actualites/x', Summary: 's', Picture: 'a.svg', Colour: 'red' }, ':::quote Awa\nBonjour');
  toItem(item, contextOf(problems, [item], false));
  assert.deepEqual(problems.errors, [
    'x.fr.md:5: a News has no field "Colour"',
    'x.fr.md:4: missing media file "a.svg"',
    'x.fr.md:4: "a.svg" needs an alternative text',
    'x.fr.md:9: :::quote is not closed by :::',
  ]);
});

test('a lesson without its unit is refused', () => {
  const problems = new Problems();
  const lesson = source('Lesson', { path: 'formations/x', in: 'm1/u9', Objective: 'o', Minutes: '15' });
  toItem(lesson, contextOf(problems, [lesson]));
  assert.match(problems.errors[0], /missing container/);
});

test('questions mean the same in both languages', () => {
  const problems = new Problems();
  const read = (body) => readQuestions({ ...source('Quiz', {}, body), key: 'm1/q' }, problems).ContentItems[0];
  const french = read('# single Qui ?\n- [x] moi | oui\n- [ ] toi | non\n> Voilà');
  const english = read('# single Who?\n- [x] me | yes\n- [ ] you | no');
  assert.equal(french.ContentItemId, english.ContentItemId);
  assert.equal(french.Choices.ContentItems[1].ContentItemId, english.Choices.ContentItems[1].ContentItemId);
  assert.equal(french.Question.Feedback.Text, 'Voilà');
  assert.deepEqual(problems.errors, []);
  read('# truefalse Vrai ?\n- [x] Vrai | a\n- [x] Faux | b');
  assert.match(problems.errors[0], /2 right choices/);
});

test('office files hold what was written', () => {
  const word = unzip(toDocx('# Titre\n\n- [ ] À cocher\n\n| a | b |\n|---|---|\n| 1 | |', 'fr'));
  assert.match(word.get('word/document.xml').toString(), /<w:pStyle w:val="Title"\/>.*Titre.*☐ {2}À cocher.*<w:tbl>/s);
  const sheet = unzip(toXlsx({ sheets: [{ name: 'S', columns: [10], rows: [['a', 2, { f: 'SUM(B1:B1)', v: 2, style: 'money' }]] }] }, 'fr'));
  assert.match(sheet.get('xl/worksheets/sheet1.xml').toString(), /<f>SUM\(B1:B1\)<\/f><v>2<\/v>/);
  assert.equal(spaced('Prêt ? « oui » : 6 500 000 F', 'fr'), 'Prêt\u202f? «\u00a0oui\u00a0»\u00a0: 6\u202f500\u202f000 F');
});
