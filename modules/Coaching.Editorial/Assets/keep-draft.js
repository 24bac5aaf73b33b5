// Text that was typed but not sent survives a closed tab: kept on this device until the server has it.
const key = (form) => `draft:${location.pathname}:${form.querySelector('[name=startedFrom]').value}`;
const fields = (form) => [...form.elements].filter((e) => e.name.includes('/') && (e.tagName === 'TEXTAREA' || /^(text|url|search|date|time|datetime-local|)$/.test(e.type)));

export function keepDraft(form) {
  const name = key(form);
  const kept = JSON.parse(localStorage.getItem(name) ?? 'null');
  const note = document.querySelector('[data-kept]');
  if (kept && note && fields(form).some((f) => f.name in kept && kept[f.name] !== f.value)) {
    note.hidden = false;
    note.querySelector('[data-bring-back]').addEventListener('click', () => {
      for (const field of fields(form)) {
        if (field.name in kept && kept[field.name] !== field.value) {
          field.value = kept[field.name];
          field.hidden = false;
          field.parentElement.querySelector('.rich')?.remove();
        }
      }
      note.hidden = true;
    });
    note.querySelector('[data-forget]').addEventListener('click', () => { localStorage.removeItem(name); note.hidden = true; });
  }
  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => localStorage.setItem(name, JSON.stringify(Object.fromEntries(fields(form).map((f) => [f.name, f.value])))), 500);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
  // Drafts of older versions of this page have reached the server or were given up.
  for (const other of Object.keys(localStorage)) if (other.startsWith(`draft:${location.pathname}:`) && other !== name) localStorage.removeItem(other);
}
