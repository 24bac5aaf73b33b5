// Replaces a text area by ProseMirror with the portal's toolbar. The area stays in the form and carries the HTML.
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { baseKeymap, setBlockType, toggleMark, wrapIn, lift } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { schema } from './schema.js';

const labels = document.querySelector('[data-editor-labels]')?.dataset ?? {};
const { nodes, marks } = schema;

const dialog = document.querySelector('[data-link-dialog]');

const askLink = (state, dispatch, view) => {
  if (state.selection.empty) return false;
  if (!dispatch) return true;
  const [input, wrong] = [dialog.querySelector('input'), dialog.querySelector('[data-wrong]')];
  wrong.hidden = true;
  dialog.querySelector('form').onsubmit = (event) => {
    if (event.submitter?.value === 'cancel') return;
    const href = input.value.trim();
    if (/^(https?:\/\/[^\s/]+\.[^\s]+|mailto:\S+@\S+|tel:\+?[\d\s]+|\/\S*)$/.test(href)) {
      toggleMark(marks.link, { href })(view.state, view.dispatch);
      return;
    }
    event.preventDefault();
    wrong.hidden = false;
    input.focus();
  };
  dialog.onclose = () => view.focus();
  input.value = 'https://';
  dialog.showModal();
  return true;
};

const buttons = [
  ['bold', toggleMark(marks.strong), (s) => has(s, marks.strong)],
  ['italic', toggleMark(marks.em), (s) => has(s, marks.em)],
  ['link', (s, d, v) => (has(s, marks.link) ? toggleMark(marks.link)(s, d) : askLink(s, d, v)), (s) => has(s, marks.link)],
  ['heading', (s, d) => setBlockType(s.selection.$from.parent.type === nodes.heading ? nodes.paragraph : nodes.heading, { level: 3 })(s, d), (s) => s.selection.$from.parent.type === nodes.heading],
  ['bullets', wrapInList(nodes.bullet_list), (s) => inside(s, nodes.bullet_list)],
  ['numbers', wrapInList(nodes.ordered_list), (s) => inside(s, nodes.ordered_list)],
  ['quote', (s, d) => (inside(s, nodes.blockquote) ? lift(s, d) : wrapIn(nodes.blockquote)(s, d)), (s) => inside(s, nodes.blockquote)],
  ['undo', undo, () => false],
  ['redo', redo, () => false],
];

/** What stands on a button instead of its whole name. */
const signs = { bold: labels.bold?.[0], italic: labels.italic?.[0], bullets: '• –', quote: '« »', undo: '↶', redo: '↷' };

const has = ({ selection: { from, to, $from, empty }, doc, storedMarks }, mark) =>
  empty ? !!mark.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, mark);

const inside = ({ selection: { $from } }, type) => {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
};

const toolbar = () => new Plugin({
  view(view) {
    const bar = document.createElement('div');
    bar.className = 'toolbar';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', labels.toolbar);
    const made = buttons.map(([name, command, active]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = signs[name] ?? labels[name];
      button.title = labels[name];
      button.setAttribute('aria-label', labels[name]);
      button.dataset.sign = name;
      button.addEventListener('click', () => { command(view.state, view.dispatch, view); if (!dialog.open) view.focus(); });
      bar.append(button);
      return { button, command, active };
    });
    const update = () => made.forEach(({ button, command, active }) => {
      button.setAttribute('aria-pressed', String(active(view.state)));
      button.disabled = !command(view.state) && !active(view.state);
    });
    view.dom.before(bar);
    update();
    return { update, destroy: () => bar.remove() };
  },
});

const serialize = (doc) => {
  const holder = document.createElement('div');
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return holder.innerHTML;
};

export function richText(field) {
  const area = field.querySelector('textarea');
  const source = parse(area.dataset.html);
  if (source.querySelector('table, figure, abbr, img, pre')) return;
  const place = document.createElement('div');
  place.className = 'rich prose';
  area.after(place);
  area.hidden = true;
  field.querySelector('[data-plain]')?.remove();
  field.querySelector('[data-format]').value = 'html';
  area.value = area.dataset.html;
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(source),
      plugins: [
        history(), toolbar(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-b': toggleMark(marks.strong), 'Mod-i': toggleMark(marks.em), 'Mod-k': askLink,
          Enter: splitListItem(nodes.list_item), Tab: sinkListItem(nodes.list_item), 'Shift-Tab': liftListItem(nodes.list_item) }),
        keymap(baseKeymap),
      ],
    }),
    attributes: { 'aria-label': field.querySelector('label')?.textContent.trim() ?? '', role: 'textbox', 'aria-multiline': 'true', lang: field.lang },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        area.value = serialize(view.state.doc);
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
  });
  area.addEventListener('bring-back', () => {
    const doc = DOMParser.fromSchema(schema).parse(parse(area.value));
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
  });
  const label = field.querySelector('label');
  label?.addEventListener('click', () => view.focus());
}

// The parser's document is inert; nothing of the text runs or loads, and Trusted Types allow it through the policy below.
export const parse = (html) => new globalThis.DOMParser().parseFromString(policy.createHTML(html), 'text/html').body;
const policy = globalThis.trustedTypes?.createPolicy('rich-text', { createHTML: (html) => html }) ?? { createHTML: (html) => html };
