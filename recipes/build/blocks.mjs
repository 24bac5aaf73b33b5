// The body of a source file to the blocks of a FlowPart.
import { idOf } from './ids.mjs';
import { toHtml } from './markdown.mjs';

const text = (value) => ({ Text: value });
const html = (lines) => ({ Html: toHtml(lines) });
const trimmed = (lines) => lines.map((line) => line.trim()).filter(Boolean);
const points = (lines) => ({ Values: trimmed(lines).map((line) => line.replace(/^[-*] /, '')) });

/** Cuts the body into pieces { kind, head, lines, line }. */
function pieces(source, problems) {
  const found = [];
  let at = 0;
  const textPiece = (line) => {
    if (found.at(-1)?.kind !== 'paragraph') found.push({ kind: 'paragraph', lines: [], line });
    return found.at(-1);
  };
  while (at < source.body.length) {
    const raw = source.body[at];
    const line = source.bodyLine + at;
    const heading = /^(#{2,4}) (.+)$/.exec(raw);
    const image = /^!\[([^\]]*)\]\((\S+?)(?:\s+"([^"]*)")?\)\s*$/.exec(raw);
    const fence = /^:::\s*([a-z]+)\s*(.*)$/.exec(raw);
    if (heading) found.push({ kind: 'heading', level: String(heading[1].length), head: heading[2].trim(), line });
    else if (image) found.push({ kind: 'image', alt: image[1], path: image[2].replace(/^\/?media\//, ''), caption: image[3] ?? '', line });
    else if (fence) {
      const oneLine = ['downloads', 'cta', 'stories', 'courses'].includes(fence[1]);
      const end = source.body.findIndex((next, index) => index > at && next.trim() === ':::');
      const nextFence = source.body.findIndex((next, index) => index > at && /^:::\s*[a-z]/.test(next));
      const closed = end > 0 && (nextFence < 0 || end < nextFence);
      if (!closed && !oneLine) problems.error(source.file, line, `:::${fence[1]} is not closed by :::`);
      const upTo = closed ? end : at + 1;
      const inner = closed ? source.body.slice(at + 1, upTo) : [];
      if (oneLine && inner.some((next) => next.trim())) {
        // A one-line block followed by text and the end of nothing: the closing mark belongs elsewhere.
        problems.error(source.file, line, `:::${fence[1]} takes no lines`);
      }
      found.push({ kind: fence[1], head: fence[2].trim(), lines: inner, line });
      at = closed ? upTo : at;
    } else if (raw.trim() === ':::') problems.error(source.file, line, '::: closes nothing');
    else if (raw.trim() || found.at(-1)?.kind === 'paragraph') textPiece(line).lines.push(raw);
    at++;
  }
  return found;
}

/** The widgets of an item; block n has the same id in both languages. */
export function readBlocks(source, context) {
  return pieces(source, context.problems).map((piece, index) => {
    const block = toBlock(piece, source, context, index);
    if (!block) {
      context.problems.error(source.file, piece.line, `unknown block ":::${piece.kind}"`);
      return undefined;
    }
    const [type, own, bag] = block;
    return {
      ContentItemId: idOf(`${source.key}#${index + 1}`),
      ContentType: type,
      FlowMetadata: { Alignment: 'Justify', Size: 100 },
      [type]: own,
      ...bag,
    };
  }).filter(Boolean);
}

function toBlock(piece, source, context, index) {
  const { head, lines, line } = piece;
  switch (piece.kind) {
    case 'heading': return ['Heading', { Text: text(head), Level: text(piece.level) }];
    case 'paragraph': return ['Paragraph', { Content: html(lines) }];
    case 'image': return ['Image', { Media: context.media(piece.path, piece.alt, source, line), Caption: text(piece.caption) }];
    case 'quote': return ['Quote', { Text: text(trimmed(lines).map((l) => l.replace(/^> ?/, '')).join(' ')), Author: text(head) }];
    case 'figures': return ['KeyFigures', {}, { Figures: { ContentItems: figures(piece, source, context, index) } }];
    case 'downloads': return ['Downloads', { Documents: context.sets(head, source, line) }];
    case 'cta': return ['CallToAction', callToAction(piece, source, context)];
    case 'stories': return ['LatestStories', { Count: { Value: Number(head || 2) } }];
    case 'courses': return ['CourseList', {}];
    case 'situation': return ['Situation', { Content: html(lines) }];
    case 'example': return ['Example', { Title: text(head), Content: html(lines) }];
    case 'remember': return ['Remember', { Points: points(lines) }];
    case 'exercise': return ['Exercise', exercise(piece, source, context)];
    case 'video': return ['Video', video(piece, source, context)];
    default: return undefined;
  }
}

function figures(piece, source, context, index) {
  return piece.lines.flatMap((raw, offset) => {
    if (!raw.trim()) return [];
    const [value, label] = raw.replace(/^- /, '').split('|').map((part) => part.trim());
    if (!label) context.problems.error(source.file, piece.line + offset + 1, 'a figure is written "value | label"');
    return [{
      ContentItemId: idOf(`${source.key}#${index + 1}.${offset + 1}`),
      ContentType: 'KeyFigure',
      KeyFigure: { Value: text(value), Label: text(label) },
    }];
  });
}

function callToAction(piece, source, context) {
  const [words, url, label] = piece.head.split('|').map((part) => part.trim());
  if (!label) context.problems.error(source.file, piece.line, 'a call to action is written "text | /address | label"');
  return { Text: text(words), Link: { Url: url, Text: label } };
}

function exercise(piece, source, context) {
  const cut = piece.lines.findIndex((line) => /^--- ?(answer|réponse|reponse)/i.test(line));
  if (cut < 0) context.problems.error(source.file, piece.line, 'an exercise needs a model answer after "--- answer"');
  const end = cut < 0 ? piece.lines.length : cut;
  return { Instructions: html(piece.lines.slice(0, end)), ModelAnswer: html(piece.lines.slice(end + 1)) };
}

function video(piece, source, context) {
  const [title, place = ''] = piece.head.split('|').map((part) => part.trim());
  const own = /^https:/.test(place)
    ? { Media: { Paths: [], MediaTexts: [] }, Address: { Url: place, Text: title } }
    : { Media: context.media(place.replace(/^media\//, ''), title, source, piece.line), Address: {} };
  return { Title: text(title), ...own, Transcript: html(piece.lines) };
}
