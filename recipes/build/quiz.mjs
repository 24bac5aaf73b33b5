// Questions and choices of a quiz. Their ids carry no language: an answer means the same thing in both.
import { idOf } from './ids.mjs';

const kinds = ['single', 'multiple', 'truefalse'];
const text = (value) => ({ Text: value });

/** The "Questions" bag of a quiz source. */
export function readQuestions(source, problems) {
  const questions = [];
  source.body.forEach((raw, index) => {
    const line = source.bodyLine + index;
    const fail = (message) => problems.error(source.file, line, message);
    const question = /^#+ (\S+) (.+)$/.exec(raw);
    const choice = /^- \[([ xX])\] (.+)$/.exec(raw);
    const current = questions.at(-1);
    if (question) {
      if (!kinds.includes(question[1])) fail(`unknown kind "${question[1]}": ${kinds.join(', ')}`);
      questions.push({ kind: question[1], words: question[2].trim(), choices: [], feedback: [], line });
    } else if (!raw.trim()) return;
    else if (!current) fail('text before the first question');
    else if (choice) {
      const [words, feedback = ''] = choice[2].split(/(?<!\\)\|/).map((part) => part.trim());
      if (!feedback) fail('this choice has no feedback');
      current.choices.push({ words, feedback, right: choice[1] !== ' ' });
    } else if (raw.startsWith('>')) current.feedback.push(raw.replace(/^> ?/, '').trim());
    else if (/^\s+\S/.test(raw) && current.choices.length && !current.feedback.length) current.choices.at(-1).feedback += ` ${raw.trim()}`;
    else if (!current.choices.length) current.words += ` ${raw.trim()}`;
    else fail(`not a choice, a feedback or a question: ${raw}`);
  });
  questions.forEach((question) => check(question, source, problems));
  return { ContentItems: questions.map((question, index) => toItem(question, `${source.key}?${index + 1}`)) };
}

function check(question, source, problems) {
  const right = question.choices.filter((choice) => choice.right).length;
  const fail = (message) => problems.error(source.file, question.line, message);
  if (question.choices.length < 2) fail('a question needs at least two choices');
  if (question.kind === 'truefalse' && question.choices.length !== 2) fail('a truefalse question has two choices');
  if (question.kind === 'multiple' ? right < 1 : right !== 1) fail(`${right} right choices in a ${question.kind} question`);
}

function toItem(question, key) {
  return {
    ContentItemId: idOf(key),
    ContentType: 'Question',
    Question: { Text: text(question.words), Kind: text(question.kind), Feedback: text(question.feedback.join(' ')) },
    Choices: {
      ContentItems: question.choices.map((choice, index) => ({
        ContentItemId: idOf(`${key}.${index + 1}`),
        ContentType: 'Choice',
        Choice: { Text: text(choice.words), Correct: { Value: choice.right }, Feedback: text(choice.feedback) },
      })),
    },
  };
}
