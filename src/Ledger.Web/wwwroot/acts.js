// Conveniences of entry forms: every form reads, previews and records without this file.
(() => {
  'use strict';

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const composing = event => event.isComposing || event.keyCode === 229;

  // A select that is searched by typing pinyin initials, a code or a part of the name. The select stays, holds the
  // value and is what is posted.
  let pickers = 0;

  function fits(option, typed) {
    const text = typed.trim().toLowerCase();
    return text === '' || option.textContent.toLowerCase().includes(text) || option.value.toLowerCase().includes(text)
      || (option.dataset.initials || '').split(' ').some(way => way.includes(text));
  }

  // What begins with the typed initials comes before what merely contains the letters.
  function rank(option, typed) {
    const text = typed.trim().toLowerCase();
    return (option.dataset.initials || '').split(' ').includes(text) ? 0
      : (option.dataset.initials || '').split(' ').some(way => way.startsWith(text)) ? 1
      : option.value.startsWith(text) || option.value.endsWith(text) ? 2 : 3;
  }

  function picker(select) {
    const id = `picker-${++pickers}`;
    const input = document.createElement('input');
    const list = document.createElement('ul');
    let active = -1;
    let shown = [];
    input.className = 'form-select picker-input';
    input.type = 'text';
    input.autocomplete = 'off';
    input.id = select.id;
    const named = [['role', 'combobox'], ['aria-expanded', 'false'], ['aria-controls', id], ['aria-autocomplete', 'list'],
      ['aria-invalid', select.getAttribute('aria-invalid')], ['aria-describedby', select.getAttribute('aria-describedby')]];
    named.filter(([, value]) => value !== null).forEach(([name, value]) => input.setAttribute(name, value));
    input.placeholder = select.options[0]?.textContent || '';
    list.id = id;
    list.className = 'picker-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', one(`label[for="${select.id}"]`)?.textContent.trim() || '');
    list.hidden = true;
    select.removeAttribute('id');
    select.tabIndex = -1;
    select.setAttribute('aria-hidden', 'true');
    select.classList.add('picker-select');
    select.before(input);
    input.after(list);

    const chosen = () => select.value === '' ? '' : select.options[select.selectedIndex].textContent;
    const sync = () => { input.value = chosen(); };
    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const mark = index => {
      active = index;
      all('li', list).forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
      const item = list.children[index];
      if (item) {
        input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
      }
    };
    const open = typed => {
      shown = [...select.options].filter(option => option.value !== '' && fits(option, typed))
        .map((option, i) => [rank(option, typed), i, option]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 60)
        .map(([, , option]) => option);
      list.replaceChildren(...shown.map((option, i) => {
        const item = document.createElement('li');
        item.id = `${id}-${i}`;
        item.setAttribute('role', 'option');
        item.textContent = option.textContent;
        item.addEventListener('mousedown', event => {
          event.preventDefault();
          take(option);
        });
        return item;
      }));
      list.hidden = shown.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      if (shown.length > 0) mark(typed.trim() === '' ? Math.max(0, shown.findIndex(o => o.selected)) : 0);
    };
    const take = option => {
      if (option && select.value !== option.value) {
        select.value = option.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      sync();
      close();
    };

    input.addEventListener('focus', () => input.select());
    input.addEventListener('click', () => open(''));
    input.addEventListener('input', event => { if (!event.isComposing) open(input.value); });
    input.addEventListener('compositionend', () => open(input.value));
    input.addEventListener('blur', () => {
      if (input.value.trim() === '' && select.value !== '') {
        select.value = '';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (input.value !== chosen() && shown.length === 1) {
        take(shown[0]);
      }
      sync();
      close();
    });
    // Enter chooses and lets the form's own Enter go on to the next field.
    input.addEventListener('keydown', event => {
      if (composing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' && !list.hidden) take(shown[active]);
      else if (event.key === 'Tab' && !list.hidden && input.value !== chosen()) take(shown[active]);
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) open(input.value === chosen() ? '' : input.value);
        else mark((active + (event.key === 'ArrowDown' ? 1 : shown.length - 1)) % shown.length);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        sync();
        close();
      }
    });
    select.addEventListener('change', sync);
    sync();
  }

  all('select[data-pick]').forEach(picker);

  // = fills in what is left; // repeats what was written last time.
  all('input[data-money]').forEach(input => input.addEventListener('keydown', event => {
    if (composing(event) || event.key !== '=' || !input.dataset.balance) return;
    event.preventDefault();
    input.value = input.dataset.balance;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }));
  all('input[data-previous]').forEach(input => input.addEventListener('input', () => {
    if (input.value === '//' || input.value === '／／') input.value = input.dataset.previous;
  }));

  // The preview follows what is typed: the same form is posted with the button of the preview, and the answer's
  // preview, hints and choices take the place of those shown.
  const form = one('form[data-act]');
  let asking = null;

  function keep(fresh, selector, use) {
    all(selector).forEach(shown => {
      const key = shown.id ? `#${CSS.escape(shown.id)}` : `[name="${shown.name}"]`;
      const next = one(key, fresh) || one(`[name="${shown.getAttribute('name')}"]`, fresh);
      if (next) use(shown, next);
    });
  }

  async function refresh() {
    asking?.abort();
    asking = new AbortController();
    const body = new FormData(form);
    body.set('do', 'preview');
    body.delete('files');
    try {
      const answer = await fetch(form.getAttribute('action') || location.href, { method: 'POST', body, signal: asking.signal });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const preview = one('[data-preview]', fresh);
      if (!preview) return;
      one('[data-preview]').replaceChildren(...preview.childNodes);
      keep(fresh, 'input[data-money]', (shown, next) => {
        if (next.dataset.balance) shown.dataset.balance = next.dataset.balance;
        else delete shown.dataset.balance;
        const field = shown.closest('.field');
        const hint = one('.field-hint', next.closest('.field'));
        one('.field-hint', field)?.remove();
        if (hint) field.append(hint);
      });
      keep(fresh, 'select[data-pick]', (shown, next) => {
        const value = shown.value;
        if (shown.innerHTML !== next.innerHTML) {
          shown.replaceChildren(...next.childNodes);
          shown.value = value;
        }
      });
      form.dataset.previewed = String(Number(form.dataset.previewed || 0) + 1);
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
    }
  }

  if (form) {
    let pause = 0;
    form.addEventListener('change', () => { clearTimeout(pause); refresh(); });
    form.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(refresh, 400); });
    addEventListener('pagehide', () => asking?.abort());
    refresh();
  }

  // The cursor begins in the form of an entry; an amount that stands there is replaced by typing.
  const begun = one('form[data-act], form[data-begin]');
  if (begun && !one('[data-focus]')) all('input:not([type=hidden]), select', begun).find(field => field.offsetParent)?.focus();
  all('input[data-money]').forEach(input => input.addEventListener('focus', () => input.select()));

  // j and k walk along the rows of tables, by the first link or box of each; Tab goes on within the row.
  function walk(step) {
    const rows = all('main tbody tr').map(row => one('a[href], input:not([type=hidden])', row)).filter(Boolean);
    const at = rows.findIndex(first => first.closest('tr').contains(document.activeElement));
    rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
  }

  addEventListener('keydown', event => {
    if (composing(event) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, select, textarea, [contenteditable]');
    if (event.key === 'a' && !typing && one('[data-single-keys]')?.checked) one('nav a[href^="/acts"]')?.click();
    else if (event.key === 'i' && !typing && one('[data-single-keys]')?.checked) one('nav a[href^="/inbox"]')?.click();
    else if ((event.key === 'j' || event.key === 'k') && !typing && one('[data-single-keys]')?.checked) walk(event.key === 'j' ? 1 : -1);
    else if (event.key === 'c' && !typing && one('[data-single-keys]')?.checked) one('a[data-copy-last]')?.click();
    else if (event.key === 'Escape' && typing && event.target.closest('form[data-act]')) event.target.blur();
  });
})();
