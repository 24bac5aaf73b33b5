// Comforts only: every page works without this file. It knows no language and writes no markup.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// The first thing to read after a refused form is why.
document.querySelector('[data-focus]')?.focus();

// Escape closes what was opened, and gives the focus back.
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = document.activeElement?.closest('details[data-close][open]') ?? document.querySelector('details[data-close][open]');
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
});

// A password may be read while it is written; it is sent, and kept by the browser, as one.
for (const button of all('[data-show]')) {
  const input = document.getElementById(button.dataset.show);
  const show = shown => { input.type = shown ? 'text' : 'password'; button.setAttribute('aria-pressed', shown); };
  button.hidden = false;
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form?.addEventListener('submit', () => show(false));
}

// Share with the phone's own sheet where there is one.
if (navigator.share) {
  for (const button of all('[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => navigator.share({ title: document.title, url: location.href }).catch(() => {}));
  }
}

// Copy an address, and say so.
if (navigator.clipboard) {
  for (const button of all('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => navigator.clipboard.writeText(button.dataset.copy)
      .then(() => { button.nextElementSibling.textContent = button.dataset.copied; }).catch(() => {}));
  }
}

// Data saving: the picture comes on a tap, in the place of its link.
document.addEventListener('click', event => {
  const link = event.target.closest('a.tap[data-alt]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const picture = new Image(+link.dataset.width || undefined, +link.dataset.height || undefined);
  picture.alt = link.dataset.alt;
  picture.tabIndex = -1;
  picture.src = link.href;
  link.replaceWith(picture);
  picture.focus();
});

// Do not lose a text that was not sent.
for (const form of all('form[data-guard]')) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
}

// A second press on a slow network sends nothing twice.
document.addEventListener('submit', event => {
  if (event.defaultPrevented || event.target.method !== 'post') return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'true';
  setTimeout(() => delete event.target.dataset.sent, 8000);
});
