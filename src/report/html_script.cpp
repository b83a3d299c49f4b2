#include "report/html_assets.h"

namespace backlog {

// It writes text and attributes only, never markup: nothing that a backlog says can become a
// script.
//
// A browser lays out a table as a whole: thousands of rows take it ten seconds, again after each
// change. So only the first hundred rows that were asked for are in the page, the others wait
// outside, where they are searched and sorted all the same.
const std::string_view kHtmlScript = R"js(
'use strict';
(() => {
const kAtOnce = 100;
const order = new Intl.Collator(document.documentElement.lang, {numeric: true});
const fold = text => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const everything = () => true;
const make = (tag, text, attributes) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};

class Rows {
  constructor(table) {
    this.table = table;
    this.items = [...table.querySelectorAll('tbody > tr:not(.group)')].map(row => ({
      row, body: row.parentNode, text: ''}));
    this.order = this.items;
    this.isHit = everything;
    this.most = kAtOnce;
    this.headings = new Map();
    for (const body of table.tBodies) {
      this.headings.set(body, body.querySelector('tr.group'));
    }
    this.sorted = make('tbody', '', {});
    this.columns = [...table.tHead.rows[0].cells];
    this.told = make('output', '', {class: 'soft', 'aria-live': 'polite'});
    this.more = make('button', '', {type: 'button', class: 'more'});
    this.more.addEventListener('click', () => {
      const first = this.most;
      this.most += kAtOnce;
      this.show();
      // The focus goes where reading goes on.
      this.shown[first].row.querySelector('a, summary')?.focus();
    });
  }

  show() {
    const hits = this.order.filter(this.isHit);
    this.shown = hits.slice(0, this.most);
    const filled = new Map();
    for (const {row, body} of this.shown) {
      const place = this.order === this.items ? body : this.sorted;
      const heading = this.headings.get(place);
      if (!filled.has(place)) filled.set(place, heading ? [heading] : []);
      filled.get(place).push(row);
    }
    for (const body of [...this.table.tBodies]) body.remove();
    for (const [body, rows] of filled) body.replaceChildren(...rows);
    this.table.append(...filled.keys());
    this.more.hidden = this.shown.length === hits.length;
    this.more.textContent = 'Show more: ' + (hits.length - this.shown.length) + ' are left';
    this.told.textContent =
        hits.length < this.items.length ? hits.length + ' of ' + this.items.length + ' found' : '';
  }

  sort(at, direction) {
    for (const heading of this.columns) heading.removeAttribute('aria-sort');
    this.order = this.items;
    if (direction) {
      this.columns[at].setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const key = ({row}) => row.cells[at].dataset.key || row.cells[at].textContent.trim();
      // What has no value stands last either way.
      this.order = this.items.map(item => [key(item), item]).sort(([a], [b]) =>
          a === '' || b === '' ? (a === '') - (b === '') : sign * order.compare(a, b))
          .map(([, item]) => item);
    }
    this.most = kAtOnce;
    this.show();
  }

  search(asked) {
    const words = fold(asked).split(/\s+/).filter(Boolean);
    this.isHit = words.length ? item => words.every(word => this.textOf(item).includes(word))
                              : everything;
    this.most = kAtOnce;
    this.show();
  }

  textOf(item) {
    const {row} = item;
    item.text = item.text || fold(row.textContent + ' ' + (row.dataset.search || ''));
    return item.text;
  }

  makeSortable() {
    this.columns.forEach((heading, at) => {
      const button = make('button', heading.textContent, {type: 'button'});
      heading.replaceChildren(button);
      button.addEventListener('click', () => {
        const now = heading.getAttribute('aria-sort');
        this.sort(at, now === 'ascending' ? 'descending' : now ? '' : 'ascending');
      });
    });
  }

  makeSearchable() {
    const tools = make('div', '', {class: 'tools', role: 'search',
                                   'aria-label': this.table.caption.textContent});
    const label = make('label', 'Search', {});
    this.input = make('input', '', {type: 'search', autocomplete: 'off', spellcheck: 'false'});
    this.input.addEventListener('input', () => this.search(this.input.value));
    label.append(this.input);
    tools.append(label, this.told);
    this.table.parentNode.before(tools);
  }

  // A link to a story that is not in the page brings it there.
  reveal() {
    const id = location.hash.slice(1);
    const at = id ? this.items.findIndex(({row}) => row.id === id) : -1;
    if (at < 0 || this.items[at].row.isConnected) return;
    if (this.input) this.input.value = at < kAtOnce ? '' : id.replace('story-', '');
    this.search(this.input ? this.input.value : '');
    if (!this.items[at].row.isConnected) this.sort(0, '');
    location.replace(location.hash);
  }
}

for (const table of document.querySelectorAll('table[data-use]')) {
  const rows = new Rows(table);
  if (rows.items.length < 2) continue;
  if (table.dataset.use === 'search') rows.makeSearchable();
  rows.makeSortable();
  if (rows.items.length > kAtOnce) {
    table.parentNode.after(rows.more);
    rows.show();
  }
  table.closest('.heavy')?.classList.remove('heavy');
  addEventListener('hashchange', () => rows.reveal());
  rows.reveal();
}
})();
)js";

}  // namespace backlog
