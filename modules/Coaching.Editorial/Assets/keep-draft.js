import { parse } from './rich-text.js';

// Text that was typed but not sent survives a closed tab: kept on this device until the server has it.
const key = (form) => `draft:${location.pathname}:${form.querySelector('[name=startedFrom]').value}`;
const fields = (form) => [...form.elements].filter((e) => e.name.includes('/') && (e.tagName === 'TEXTAREA' || /^(text|url|search|date|time|datetime-local|)$/.test(e.type)));

/** The name of a field with blocks by their id instead of their place: a block may have moved since. */
const lasting = (form, name) => {
  const steps = name.split('/');
  return steps.map((step, i) => (/^\d+$/.test(step) && form.elements[[...steps.slice(0, i + 1), 'ContentItemId'].join('/')]?.value) || step).join('/');
};

const textOf = (value) => (value.startsWith('<') ? parse(value.replaceAll('</', '\n</')).textContent : value).trim();

export function keepDraft(form) {
  const name = key(form);
  const values = () => Object.fromEntries(fields(form).map((f) => [lasting(form, f.name), f.value]));
  const before = values();
  const keep = () => localStorage.setItem(name, JSON.stringify(Object.fromEntries(Object.entries(values()).filter(([field, value]) => value !== before[field]))));
  if (form.dataset.answer) {
    // The server answers what this device has just sent: the form holds it all, and nothing of it is stored yet.
    for (const field of Object.keys(before)) before[field] = null;
    keep();
  } else {
    offer(form, JSON.parse(localStorage.getItem(name) ?? 'null') ?? {}, before, () => localStorage.removeItem(name));
  }
  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  });
  form.addEventListener('submit', () => { clearTimeout(timer); keep(); });
  // Drafts of older versions of this page have reached the server or were given up.
  for (const other of Object.keys(localStorage)) if (other.startsWith(`draft:${location.pathname}:`) && other !== name) localStorage.removeItem(other);
}

function offer(form, kept, now, forget) {
  const note = document.querySelector('[data-kept]');
  const lost = Object.entries(kept).filter(([field, value]) => !(field in now) && textOf(value));
  if (!note || (!lost.length && !Object.entries(kept).some(([field, value]) => field in now && now[field] !== value))) return;
  note.hidden = false;
  // Blocks that were never saved are not in the form any more: their text can be copied from here.
  note.querySelector('[data-lost]').value = lost.map(([, value]) => textOf(value)).join('\n\n');
  note.querySelector('[data-lost]').hidden = !lost.length;
  note.querySelector('[data-bring-back]').addEventListener('click', () => {
    for (const field of fields(form)) {
      const value = kept[lasting(form, field.name)];
      if (value === undefined || value === field.value) continue;
      field.value = value;
      field.dispatchEvent(new Event('bring-back'));
    }
    if (lost.length) note.querySelector('.actions').hidden = true;
    else note.hidden = true;
    form.dispatchEvent(new Event('input'));
  });
  note.querySelector('[data-forget]').addEventListener('click', () => { forget(); note.hidden = true; });
}
