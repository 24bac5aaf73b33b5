// The portal's rich text: exactly what the server's cleaner lets through.
import { Schema } from 'prosemirror-model';
import { addListNodes } from 'prosemirror-schema-list';
import OrderedMap from 'orderedmap';

const block = (tag, more = {}) => ({ content: 'inline*', group: 'block', parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more });

const nodes = OrderedMap.from({
  doc: { content: 'block+' },
  paragraph: block('p'),
  heading: {
    attrs: { level: { default: 2 } }, content: 'inline*', group: 'block', defining: true,
    parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
});

const mark = (tag, also = []) => ({ parseDOM: [tag, ...also].map((t) => ({ tag: t })), toDOM: () => [tag, 0] });

export const schema = new Schema({
  nodes: addListNodes(nodes, 'paragraph block*', 'block'),
  marks: {
    link: {
      attrs: { href: {} }, inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (a) => ({ href: a.getAttribute('href') }) }],
      toDOM: (m) => ['a', { href: m.attrs.href }, 0],
    },
    strong: mark('strong', ['b']), em: mark('em', ['i']), code: mark('code'), sup: mark('sup'), sub: mark('sub'),
  },
});
