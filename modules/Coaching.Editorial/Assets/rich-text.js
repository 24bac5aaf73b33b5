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

const askLink = (state, dispatch) => {
  if (!dispatch) return !state.selection.empty;
  const href = prompt(labels.linkAddress, 'https://');
  if (href && /^(https?:\/\/|mailto:|tel:|\/)/.test(href)) toggleMark(marks.link, { href })(state, dispatch);
  return true;
};

const buttons = [
  ['bold', toggleMark(marks.strong), (s) => has(s, marks.strong)],
  ['italic', toggleMark(marks.em), (s) => has(s, marks.em)],
  ['link', (s, d) => (has(s, marks.link) ? toggleMark(marks.link)(s, d) : askLink(s, d)), (s) => has(s, marks.link)],
  ['heading', (s, d) => setBlockType(s.selection.$from.parent.type === nodes.heading ? nodes.paragraph : nodes.heading, { level: 3 })(s, d), (s) => s.selection.$from.parent.type === nodes.heading],
  ['bullets', wrapInList(nodes.bullet_list), (s) => inside(s, nodes.bullet_list)],
  ['numbers', wrapInList(nodes.ordered_list), (s) => inside(s, nodes.ordered_list)],
  ['quote', (s, d) => (inside(s, nodes.blockquote) ? lift(s, d) : wrapIn(nodes.blockquote)(s, d)), (s) => inside(s, nodes.blockquote)],
  ['undo', undo, () => false],
  ['redo', redo, () => false],
];

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
      button.textContent = labels[name];
      button.addEventListener('click', () => { command(view.state, view.dispatch); view.focus(); });
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
  // DOMParser's document is inert; nothing of the text runs or loads, and Trusted Types allow it through the policy below.
  const source = new globalThis.DOMParser().parseFromString(policy.createHTML(area.dataset.html), 'text/html').body;
  if (source.querySelector('table, figure, abbr, img, pre')) return;
  const place = document.createElement('div');
  place.className = 'rich prose';
  area.after(place);
  area.hidden = true;
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
  const label = field.querySelector('label');
  label?.addEventListener('click', () => view.focus());
}

const policy = globalThis.trustedTypes?.createPolicy('rich-text', { createHTML: (html) => html }) ?? { createHTML: (html) => html };
