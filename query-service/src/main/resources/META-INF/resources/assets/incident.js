// The slider over what was known when, outlines under the map, copying and printing. The page works without it: the slider is a list
// of moments then.

import { say, showLocalTimes, tieClaims } from './desk.js';
import { drawOutlines } from './locator.js';

const SETTLE_MS = 180;

document.documentElement.classList.add('scripted');

let waiting = null;
let asking = null;
let shown = location.pathname + location.search;

function moments() {
  return [...document.querySelectorAll('.moments select option')];
}

/** The address of this page as of a moment; without one, as of now. */
function asOf(moment) {
  const address = new URL(location.href);
  if (moment) address.searchParams.set('asOf', moment);
  else address.searchParams.delete('asOf');
  address.hash = '';
  return address.href;
}

function labelled(option) {
  const words = document.querySelector('.moments output');
  const slider = document.getElementById('as-of');
  if (!words || !slider) return;
  if (option.value) {
    const time = document.createElement('time');
    time.dateTime = option.value;
    time.dataset.local = '';
    time.textContent = option.textContent;
    words.replaceChildren(time);
    showLocalTimes(words);
  } else {
    words.textContent = option.textContent;
  }
  slider.setAttribute('aria-valuetext', words.textContent);
}

/** Shows the page at an address in place of this one; the slider keeps the focus and its place on the screen. */
async function show(address, remember) {
  const results = document.getElementById('results');
  asking?.abort();
  asking = new AbortController();
  results.dataset.loading = '';
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, signal: asking.signal });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('results');
  if (!answer.ok || !fresh) {
    location.assign(address);
    return;
  }
  const slider = () => document.querySelector('.moments')?.getBoundingClientRect().top ?? 0;
  const before = slider();
  const focused = document.activeElement?.id === 'as-of';
  if (remember) history.pushState(null, '', address);
  shown = location.pathname + location.search;
  results.replaceChildren(...fresh.childNodes);
  for (const name of ['live', 'revision']) results.dataset[name] = fresh.dataset[name];
  delete results.dataset.loading;
  showLocalTimes(results);
  tieClaims(results);
  document.querySelector('[data-testid="decisions"]')?.toggleAttribute('hidden', fresh.dataset.live === 'past');
  if (focused) document.getElementById('as-of')?.focus({ preventScroll: true });
  labelSlider();
  scrollBy({ top: slider() - before, behavior: 'instant' });
}

function labelSlider() {
  const slider = document.getElementById('as-of');
  const words = document.querySelector('.moments output');
  if (slider && words) slider.setAttribute('aria-valuetext', words.textContent.trim());
}

function go(address, remember) {
  show(address, remember).catch(failure => {
    if (failure.name !== 'AbortError') location.assign(address);
  });
}

document.addEventListener('input', event => {
  if (event.target.id !== 'as-of') return;
  const option = moments()[Number(event.target.value)];
  labelled(option);
  clearTimeout(waiting);
  waiting = setTimeout(() => go(asOf(option.value), true), SETTLE_MS);
});

addEventListener('popstate', () => {
  const moved = shown !== location.pathname + location.search;
  if (moved && document.getElementById('as-of')) go(location.href, false);
});

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) return;
  if ('print' in button.dataset) print();
  if (button.dataset.copy) copy(document.getElementById(button.dataset.copy));
});

async function copy(element) {
  const said = document.getElementById('copied');
  try {
    await navigator.clipboard.writeText(element.textContent);
    said.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(element);
    said.textContent = 'It is selected: copy it with your keyboard.';
  }
}

labelSlider();

const whole = document.getElementById('results');
if (whole) {
  const draw = () => drawOutlines(whole).catch(() => say('The outlines of the map could not be loaded.'));
  new MutationObserver(draw).observe(whole, { childList: true });
  draw();
}
