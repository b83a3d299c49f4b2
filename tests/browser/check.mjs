// Looks at pages as readers do: in Chromium, narrow and wide, light and dark. Prints what it found
// of each, and ends with 1 where something is wrong.
// usage: node check.mjs SCREENSHOTS PAGE.html...
import fs from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import {chartProblems, overflow, use} from './in_page.mjs';

// Installed where the pages are made, not beside this file.
const require = createRequire(path.join(process.cwd(), 'package.json'));
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const MOST_BYTES = 3_000_000;
// From the request to the answer of the first search, at a reader's first visit.
const MOST_USABLE_MS = 2000;
const MOST_ANSWER_MS = 500;
const WIDTHS = [390, 1440];
const THEMES = ['light', 'dark'];
// What pages must hold, by their names.
const SECTIONS = {
  example: 'vision releases sprint map backlog risks dependencies team decisions feedback',
  release: 'vision releases sprint map backlog risks dependencies team decisions feedback',
  public: 'vision releases sprint map backlog risks dependencies decisions',
};
const CHARTS = {
  example: ['Forecast of release 1.0', 'Burn-down of sprint 3', 'Velocity',
            'Cumulative flow of the backlog', 'Cycle time of the backlog'],
  public: [],
};
const [screenshots, ...files] = process.argv.slice(2);
let failed = false;

function wrong(where, what) {
  failed = true;
  console.log(`  WRONG ${where}: ${what}`);
}

/// Opens a page and notes all that it should not do.
async function open(browser, file, where, script = true) {
  const page = await browser.newPage();
  const url = pathToFileURL(file).href;
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') {
      wrong(where, `console: ${message.text()}`);
    }
  });
  page.on('pageerror', error => wrong(where, `script: ${error.message}`));
  page.on('request', request => {
    if (request.url().split('#')[0] !== url) wrong(where, `asked for ${request.url()}`);
  });
  page.on('dialog', dialog => {
    wrong(where, `dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.setJavaScriptEnabled(script);
  return [page, url];
}

async function axeFindings(page, where) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run());
  for (const violation of result.violations) {
    const text = `axe ${violation.impact}: ${violation.help} (${violation.nodes.length}): ` +
        violation.nodes[0].html.slice(0, 120);
    if (['serious', 'critical'].includes(violation.impact)) {
      wrong(where, text);
    } else {
      console.log(`  note  ${where}: ${text}`);
    }
  }
  return result.passes.length;
}

/// The last story of a page as it was written: the one that a script would keep out of it.
const lastStory = file =>
  [...fs.readFileSync(file, 'utf8').matchAll(/<tr id="story-([a-z0-9]{6})"/g)].at(-1)?.[1] ?? '';

async function look(browser, file, width, theme) {
  const name = path.basename(file, '.html');
  const where = `${name} ${width} ${theme}`;
  const [page, url] = await open(browser, file, where);
  await page.setViewport({width, height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: theme}]);
  const begin = Date.now();
  await page.goto(url, {waitUntil: 'load'});
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
  const loaded = Date.now() - begin;
  const wide = await page.evaluate(overflow);
  if (wide) wrong(where, `wider than the window: ${wide}`);
  if (await page.evaluate(() => 'hostile' in window)) wrong(where, 'a text was run');
  const used = await page.evaluate(use, lastStory(file));
  for (const problem of used.problems) wrong(where, problem);
  if (loaded + used.first > MOST_USABLE_MS) {
    wrong(where, `usable after ${loaded} ms and ${used.first} ms for a search`);
  }
  for (const [what, took] of [['search', used.search], ['sort', used.sort]]) {
    if (took > MOST_ANSWER_MS) wrong(where, `a ${what} takes ${took} ms`);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({path: path.join(screenshots, `${where.replaceAll(' ', '-')}.png`),
                         fullPage: true});
  for (const problem of await page.evaluate(chartProblems)) wrong(where, problem);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const opened = await page.evaluate(overflow);
  if (opened) wrong(where, `wider than the window when all is open: ${opened}`);
  const passed = await axeFindings(page, where);
  console.log(`  ${where}: shown after ${loaded} ms, ${used.tables} tables, first search ` +
              `${used.first} ms, slowest search ${used.search} ms, slowest sort ${used.sort} ms, ` +
              `axe: ${passed} rules passed`);
  if (width > 1000 && theme === 'light') {
    const pdf = await page.pdf({format: 'A4'});
    if (pdf.length < 1000) wrong(where, 'it does not print');
  }
  await page.close();
}

async function lookAtContent(browser, file) {
  const name = path.basename(file, '.html');
  const [page, url] = await open(browser, file, name);
  await page.goto(url, {waitUntil: 'load'});
  const has = await page.evaluate(() => ({
    sections: [...document.querySelectorAll('main > section')].map(each => each.id).join(' '),
    charts: [...document.querySelectorAll('.broad svg > title')].map(each => each.textContent),
  }));
  if (name in SECTIONS && has.sections !== SECTIONS[name]) {
    wrong(name, `its sections are ${has.sections}`);
  }
  for (const chart of CHARTS[name] ?? []) {
    if (!has.charts.includes(chart)) wrong(name, `no chart '${chart}'`);
  }
  if (CHARTS[name]?.length === 0 && has.charts.length > 0) wrong(name, `has ${has.charts}`);
  await page.close();
}

/// A link from elsewhere to a story far down leads there.
async function followLink(browser, file) {
  const id = lastStory(file);
  if (!id) return;
  const where = `${path.basename(file, '.html')}#story-${id}`;
  const [page, url] = await open(browser, file, where);
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  await page.goto(`${url}#story-${id}`, {waitUntil: 'load'});
  const isInSight = hash => {
    const row = document.getElementById(hash);
    const place = row?.getBoundingClientRect();
    return Boolean(row) && row.matches(':target') && place.top >= 0 && place.top < innerHeight;
  };
  await page.waitForFunction(isInSight, {timeout: 5000, polling: 100}, `story-${id}`)
      .catch(() => wrong(where, 'the story is not in sight'));
  await page.close();
}

async function lookWithoutScript(browser, file) {
  const where = `${path.basename(file, '.html')} without script`;
  const [page, url] = await open(browser, file, where, false);
  await page.goto(url, {waitUntil: 'load'});
  const text = await page.$eval('main', main => main.textContent.length);
  if (text < 100) wrong(where, 'nothing is to be read');
  await page.close();
}

fs.mkdirSync(screenshots, {recursive: true});
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
});
for (const file of files) {
  const bytes = fs.statSync(file).size;
  console.log(`${path.basename(file)}: ${bytes} bytes`);
  if (bytes >= MOST_BYTES) wrong(file, `larger than ${MOST_BYTES} bytes`);
  for (const width of WIDTHS) {
    for (const theme of THEMES) await look(browser, file, width, theme);
  }
  await lookAtContent(browser, file);
  await followLink(browser, file);
  await lookWithoutScript(browser, file);
}
await browser.close();
process.exit(failed ? 1 : 0);
