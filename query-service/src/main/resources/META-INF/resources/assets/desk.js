// Keeps a page up to date with the stream, shows times in the reader's own zone, and ties claims to the words they stand on and
// passages to their counterparts.
// The pages work without it.

const REFRESH_DELAY_MS = 700;
const SEEN_AFTER_MS = 8000;
const INCIDENT_EVENTS = ['incident-created', 'incident-amended', 'incident-merged', 'incident-split', 'incident-dissolved'];
const ARTICLE_EVENTS = ['article-added', 'article-revised', 'article-withdrawn', 'family-changed'];
const STORY_EVENTS = ['story-created', 'story-amended', 'story-dissolved'];

const status = document.getElementById('live');

export function say(words) {
  if (status) status.textContent = words;
}

const MOMENT = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
const IN_READERS_ZONE = new Intl.DateTimeFormat('en-GB', MOMENT);
const IN_UTC = new Intl.DateTimeFormat('en-GB', { ...MOMENT, timeZone: 'UTC' });

/** The month as the pages write it. */
function written(format, at) {
  return format.format(at).replace('Sept', 'Sep');
}

/** The page comes with UTC; the reader's own zone takes its place, and UTC is shown on hover. */
export function showLocalTimes(root) {
  for (const time of root.querySelectorAll('time[data-local]')) {
    const at = new Date(time.dateTime);
    time.textContent = written(IN_READERS_ZONE, at);
    time.title = written(IN_UTC, at);
  }
}

export function tieClaims(root) {
  for (const mark of root.querySelectorAll('.mark')) {
    const ids = mark.dataset.claims.split(' ');
    const light = on => {
      for (const id of ids) document.getElementById(`claim-${id}`)?.classList.toggle('lit', on);
    };
    mark.addEventListener('mouseenter', () => light(true));
    mark.addEventListener('mouseleave', () => light(false));
    mark.addEventListener('focus', () => light(true));
    mark.addEventListener('blur', () => light(false));
  }
  for (const claim of root.querySelectorAll('[data-claim]')) {
    const light = on => {
      for (const mark of root.querySelectorAll('.mark')) {
        if (mark.dataset.claims.split(' ').includes(claim.dataset.claim)) mark.classList.toggle('lit', on);
      }
    };
    claim.addEventListener('mouseenter', () => light(true));
    claim.addEventListener('mouseleave', () => light(false));
  }
}

/** A passage lights up on both sides, and its counterpart comes into view where it is not. */
function tiePassages(root) {
  const all = [...root.querySelectorAll('.passage')];
  for (const passage of all) {
    const pair = all.filter(other => other.dataset.passage === passage.dataset.passage);
    const light = on => pair.forEach(other => other.classList.toggle('lit', on));
    passage.addEventListener('mouseenter', () => light(true));
    passage.addEventListener('mouseleave', () => light(false));
    passage.addEventListener('focus', () => light(true));
    passage.addEventListener('blur', () => light(false));
    passage.addEventListener('click', event => {
      const target = document.getElementById(passage.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      history.replaceState(null, '', passage.hash);
      target.scrollIntoView({ block: 'nearest' });
      target.focus({ preventScroll: true });
    });
  }
}

/** Lights the evidence that the address points to: all of it, not only where it begins. */
function showTarget() {
  const match = location.hash.match(/^#at-(.+)$/);
  if (!match) return;
  const id = decodeURIComponent(match[1]);
  for (const mark of document.querySelectorAll('.mark')) {
    mark.classList.toggle('target', mark.dataset.claims.split(' ').includes(id));
  }
}

const title = document.title;
const unseen = new Set();

function countUnseen() {
  for (const row of unseen) if (!row.isConnected) unseen.delete(row);
  document.title = unseen.size ? `(${unseen.size}) ${title}` : title;
}

/** A change counts as seen when its row has been in sight for a while; its mark then fades but stays. */
const sight = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries) {
    clearTimeout(target.sightTimer);
    if (isIntersecting) target.sightTimer = setTimeout(() => see(target), SEEN_AFTER_MS);
  }
}, { threshold: 0.6 });

function see(row) {
  if (document.visibilityState !== 'visible') {
    document.addEventListener('visibilitychange', () => see(row), { once: true });
    return;
  }
  sight.unobserve(row);
  row.classList.add('seen');
  unseen.delete(row);
  countUnseen();
}

function badge(row, words) {
  const chip = document.createElement('span');
  chip.className = 'chip fresh';
  chip.dataset.testid = 'fresh';
  chip.textContent = words;
  row.querySelector('.card-side')?.prepend(chip);
  row.classList.add('changed');
  unseen.add(row);
  sight.observe(row);
}

/** Puts the new list in place of the old one; rows that did not change stay the very same elements. */
function mergeCards(oldList, newList) {
  const old = new Map([...oldList.children].map(row => [row.dataset.id, row]));
  let changed = 0;
  const rows = [...newList.children].map(row => {
    const before = old.get(row.dataset.id);
    if (before && before.dataset.revision === row.dataset.revision) return before;
    badge(row, before ? 'Updated' : 'New');
    changed += 1;
    return row;
  });
  const focused = document.activeElement?.closest('.card')?.dataset.id;
  oldList.replaceChildren(...rows);
  if (focused) rows.find(row => row.dataset.id === focused)?.querySelector('h2 a').focus({ preventScroll: true });
  countUnseen();
  return changed;
}

function replacePart(old, fresh) {
  if (old && fresh && old.innerHTML !== fresh.innerHTML) old.replaceChildren(...fresh.childNodes);
}

async function refresh(results) {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('results');
  if (!fresh) return;
  const oldList = results.querySelector('ol.cards');
  const newList = fresh.querySelector('ol.cards');
  showLocalTimes(fresh);
  if (results.dataset.live === 'desk' && oldList && newList) {
    const changed = mergeCards(oldList, newList);
    if (changed) say(`${changed} ${changed === 1 ? 'incident' : 'incidents'} updated just now.`);
    for (const id of ['count-part', 'when-part', 'stories-part']) replacePart(document.getElementById(id), page.getElementById(id));
  } else if (results.innerHTML !== fresh.innerHTML) {
    results.replaceChildren(...fresh.childNodes);
    for (const name of ['revision', 'pending']) {
      if (fresh.dataset[name]) results.dataset[name] = fresh.dataset[name];
    }
    say('Updated just now.');
    tieClaims(results);
    tiePassages(results);
    showTarget();
  }
}

/** Whether a change can show on this page. */
function concerns(results, event, change) {
  if (event === 'reset') return true;
  switch (results.dataset.live) {
    case 'desk': return event.startsWith('incident-') || event.startsWith('story-');
    case 'timeline': return event.startsWith('incident-');
    case 'story':
    case 'incident': return change.subjectId === results.dataset.subject;
    case 'article': return change.subjectId === results.dataset.subject
      || (results.dataset.pending === 'yes' && event.startsWith('incident-'));
    case 'beside': return results.dataset.subject.split(' ').includes(change.subjectId);
    case 'family': return [change.subject?.before, change.subject?.after]
      .some(place => place?.familyId === results.dataset.subject);
    default: return false;
  }
}

const listeners = [];

/** Hands every change on: its event, and what is said of it; null for a reset, after which everything is to be loaded afresh. */
export function onChange(listener) {
  listeners.push(listener);
  if (listeners.length === 1) listen();
}

function listen() {
  const stream = new EventSource('/api/v1/stream');
  const tell = (event, change) => listeners.forEach(listener => listener(event, change));
  stream.addEventListener('ready', () => {
    say('Live.');
    document.documentElement.dataset.stream = 'live';
  });
  stream.addEventListener('reset', () => tell('reset', null));
  for (const name of [...INCIDENT_EVENTS, ...ARTICLE_EVENTS, ...STORY_EVENTS]) {
    stream.addEventListener(name, message => tell(name, JSON.parse(message.data)));
  }
  stream.addEventListener('error', () => {
    document.documentElement.dataset.stream = 'lost';
    say('The live stream is interrupted; trying again.');
  });
}

function follow(results) {
  let waiting = null;
  const later = () => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = null;
      refresh(results).catch(() => say('The page could not be refreshed; reload it to see what is new.'));
    }, REFRESH_DELAY_MS);
  };
  onChange((event, change) => {
    if (concerns(results, event, change)) later();
  });
  if (results.dataset.live === 'article' && results.dataset.pending === 'yes') {
    const poll = setInterval(() => {
      if (results.dataset.pending === 'yes') later();
      else clearInterval(poll);
    }, 3000);
  }
}

showLocalTimes(document);
tieClaims(document);
tiePassages(document);
showTarget();
addEventListener('hashchange', showTarget);

const filters = document.querySelector('details.filters');
if (filters) {
  filters.querySelector('form').addEventListener('submit', event => {
    const { q, sort } = event.target.elements;
    if (sort && (sort.value === 'newest' || (sort.value === 'relevance' && !q.value))) sort.disabled = true;
    for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
  });
}

const results = document.getElementById('results');
if (results && ['desk', 'timeline', 'incident', 'past', 'article', 'beside', 'family', 'story'].includes(results.dataset.live)) follow(results);
