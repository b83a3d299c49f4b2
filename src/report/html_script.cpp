#include "report/html_assets.h"

namespace backlog {

// It writes text and attributes only, never markup: nothing that a backlog says can become a
// script.
const std::string_view kHtmlScript = R"js(
'use strict';
(() => {
const order = new Intl.Collator(document.documentElement.lang, {numeric: true});
const fold = text => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const make = (tag, text, attributes) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};

function sortable(table, rows) {
  const bodies = rows.map(row => row.parentNode);
  const all = new Set(bodies);
  const sorted = document.createElement('tbody');
  const headings = [...table.tHead.rows[0].cells];
  const key = (row, at) => row.cells[at].dataset.key || row.cells[at].textContent.trim();
  const sort = (at, direction) => {
    for (const heading of headings) heading.removeAttribute('aria-sort');
    if (!direction) {
      rows.forEach((row, i) => bodies[i].append(row));
      sorted.remove();
    } else {
      headings[at].setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const keyed = rows.map(row => [key(row, at), row]);
      keyed.sort(([a], [b]) => a === '' || b === '' ? (a === '') - (b === '')
                                                    : sign * order.compare(a, b));
      sorted.append(...keyed.map(([, row]) => row));
      table.append(sorted);
    }
    for (const body of all) body.hidden = Boolean(direction);
  };
  headings.forEach((heading, at) => {
    const button = make('button', heading.textContent, {type: 'button'});
    heading.replaceChildren(button);
    button.addEventListener('click', () => {
      const now = heading.getAttribute('aria-sort');
      sort(at, now === 'ascending' ? 'descending' : now ? '' : 'ascending');
    });
  });
}

function searchable(table, rows) {
  let texts;
  const tools = make('div', '', {class: 'tools', role: 'search',
                                 'aria-label': table.caption.textContent});
  const label = make('label', 'Search', {});
  const input = make('input', '', {type: 'search', autocomplete: 'off', spellcheck: 'false'});
  const told = make('output', '', {class: 'soft', 'aria-live': 'polite'});
  label.append(input);
  tools.append(label, told);
  table.parentNode.before(tools);
  const groups = [...table.tBodies];
  const search = () => {
    texts = texts || rows.map(row => fold(row.textContent + ' ' + (row.dataset.search || '')));
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every(word => texts[i].includes(word));
      if (!row.hidden) ++found;
    });
    for (const group of groups) {
      const heading = group.querySelector('tr.group');
      if (heading) heading.hidden = !group.querySelector('tr:not(.group):not([hidden])');
    }
    told.textContent = words.length ? found + ' of ' + rows.length : '';
  };
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, rows.length > 500 ? 150 : 0);
  });
  // A link to a story that the search hides shows it again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.hidden || !table.contains(target)) return;
    input.value = '';
    search();
    target.scrollIntoView();
  });
}

for (const table of document.querySelectorAll('table[data-use]')) {
  const rows = [...table.querySelectorAll('tbody > tr:not(.group)')];
  if (rows.length < 2) continue;
  if (table.dataset.use === 'search') searchable(table, rows);
  sortable(table, rows);
}
})();
)js";

}  // namespace backlog
