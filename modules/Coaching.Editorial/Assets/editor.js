// The editor's comforts: rich text in the page's language, unsent text kept on this device.
import { richText } from './rich-text.js';
import { keepDraft } from './keep-draft.js';

for (const field of document.querySelectorAll('[data-rich]')) richText(field);
for (const form of document.querySelectorAll('form[data-editor]')) keepDraft(form);
document.querySelector('.block.moved')?.querySelector('input:not([type=hidden]), textarea, select, [contenteditable]')?.focus();
