// What check.mjs runs inside a page. Each function stands for itself: only its own text gets there.

/// Returns what sticks out of the window; empty where nothing does.
export const overflow = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return '';
  const wide = [...document.querySelectorAll('main *')].filter(
      element => element.getBoundingClientRect().right > width + 1 && !element.closest('.scroll'));
  return `${document.documentElement.scrollWidth} of ${width} pixels: ` +
      wide.slice(0, 3).map(element => element.outerHTML.slice(0, 80)).join(' | ');
};

/// Each chart that is to be seen has a name, values on hover, and its numbers in a table.
export const chartProblems = () => {
  const problems = [];
  for (const svg of document.querySelectorAll('svg.chart[role=img]')) {
    if (!svg.checkVisibility()) continue;
    const name = svg.querySelector(':scope > title')?.textContent;
    const hovers = [...svg.querySelectorAll('.hit > title, .dot > title')];
    if (!name || !svg.querySelector(':scope > desc')?.textContent) problems.push('no name');
    if (!hovers.some(title => /\d/.test(title.textContent))) problems.push(`${name}: no hover`);
    const rows = svg.closest('figure').nextElementSibling?.querySelectorAll('tbody > tr');
    if (!rows?.length) problems.push(`${name}: no numbers behind it`);
    const box = svg.getBoundingClientRect();
    const room = svg.viewBox.baseVal.width;
    if (box.width < room * 0.8) problems.push(`${name}: shrunk to ${box.width} of ${room} pixels`);
    const texts = [...svg.querySelectorAll('text')].map(
        text => [text, text.getBoundingClientRect()]);
    for (const [text, place] of texts) {
      const out = place.left < box.left - 2 || place.right > box.right + 2;
      if (out) problems.push(`${name}: '${text.textContent}' is cut off`);
    }
    texts.forEach(([text, a], i) => {
      for (const [other, b] of texts.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 5) {
          problems.push(`${name}: '${text.textContent}' lies on '${other.textContent}'`);
        }
      }
    });
  }
  return problems;
};

/// Searches and sorts each table that can be. `lastStory` is the id of the last one as written.
/// Returns how many tables there are, and the milliseconds until an answer was painted: of the
/// first search, the slowest search, and the slowest sort.
export const use = async lastStory => {
  const timed = async action => {
    const begin = performance.now();
    action();
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return Math.round(performance.now() - begin);
  };
  const problems = [];
  const took = {first: 0, search: 0, sort: 0};
  const tables = [...document.querySelectorAll('table[data-use]')];
  for (const table of tables) {
    const name = table.caption.textContent;
    const shown = () => [...table.querySelectorAll('tbody > tr:not(.group)')];
    const before = shown();
    if (before.length < 2) continue;
    table.scrollIntoView();
    const isBack = () => {
      const now = shown();
      return now.length === before.length && now.every((row, i) => row === before[i]);
    };
    if (table.dataset.use === 'search') {
      const input = table.parentNode.previousElementSibling?.querySelector('input');
      if (!input) {
        problems.push(`${name}: no search`);
        continue;
      }
      const search = async text => {
        const milliseconds = await timed(() => {
          input.value = text;
          input.dispatchEvent(new Event('input'));
        });
        took.first = took.first || milliseconds;
        took.search = Math.max(took.search, milliseconds);
      };
      const stories = Boolean(before[0].id);
      const last = before[before.length - 1];
      const word = last.querySelector('th').textContent.trim().split(/\s+/)[0];
      await search(stories ? lastStory : word);
      const found = shown().some(row => stories ? row.id === `story-${lastStory}` : row === last);
      if (!found) problems.push(`${name}: its last row is not found`);
      await search('nothing holds these words zzz');
      if (shown().length !== 0) problems.push(`${name}: a search for nothing shows rows`);
      await search('');
      if (!isBack()) problems.push(`${name}: rows stay hidden`);
    }
    const buttons = [...table.querySelectorAll('thead button')];
    if (buttons.length === 0) problems.push(`${name}: cannot be sorted`);
    for (const [at, button] of buttons.entries()) {
      took.sort = Math.max(took.sort, await timed(() => button.click()));
      const filled = shown().map(
          row => row.cells[at].dataset.key || row.cells[at].textContent.trim()).filter(Boolean);
      const numbers = filled.every(text => !Number.isNaN(Number(text)));
      for (let i = 1; i < filled.length; ++i) {
        if (numbers && Number(filled[i - 1]) > Number(filled[i])) {
          problems.push(`${name}: ${button.textContent}: ${filled[i - 1]} before ${filled[i]}`);
          break;
        }
      }
      if (shown().length !== before.length) problems.push(`${name}: other rows when sorted`);
      took.sort = Math.max(took.sort, await timed(() => button.click()));
      button.click();
      if (!isBack()) problems.push(`${name}: the order does not come back`);
    }
    const more = table.parentNode.nextElementSibling;
    if (more?.matches('button.more:not([hidden])')) {
      more.click();
      if (shown().length <= before.length) problems.push(`${name}: there is no more`);
    }
  }
  return {problems, tables: tables.length, ...took};
};
