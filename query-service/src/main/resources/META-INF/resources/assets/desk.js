// Keeps a page up to date with the stream, shows times in the reader's own zone, and ties claims to the words they stand on and
// passages to their counterparts.
// The pages work without it.

const REFRESH_DELAY_MS = 700;
const INCIDENT_EVENTS = ['incident-created', 'incident-amended', 'incident-merged', 'incident-split', 'incident-dissolved'];
const ARTICLE_EVENTS = ['article-added', 'article-revised', 'article-withdrawn', 'family-changed'];
const STORY_EVENTS = ['story-created', 'story-amended', 'story-dissolved'];

const status = document.getElementById('live');

function say(words) {
  if (status) status.textContent = words;
}

const MOMENT = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
const IN_READERS_ZONE = new Intl.DateTimeFormat('en-GB', MOMENT);
const IN_UTC = new Intl.DateTimeFormat('en-GB', { ...MOMENT, timeZone: 'UTC' });

/** The page comes with UTC; the reader's own zone takes its place, and UTC is shown on hover. */
function showLocalTimes(root) {
  for (const time of root.querySelectorAll('time[data-local]')) {
    const at = new Date(time.dateTime);
    time.textContent = IN_READERS_ZONE.format(at);
    time.title = IN_UTC.format(at);
  }
}

function tieClaims(root) {
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

function badge(row, words) {
  const chip = document.createElement('span');
  chip.className = 'chip fresh';
  chip.dataset.testid = 'fresh';
  chip.textContent = words;
  row.querySelector('.card-side')?.prepend(chip);
  row.classList.add('changed');
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
  oldList.replaceChildren(...rows);
  return changed;
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
    case 'desk': return event.startsWith('incident-');
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

function follow(results) {
  let waiting = null;
  const later = () => {
    if (waiting) return;
    waiting = setTimeout(() => {
      waiting = null;
      refresh(results).catch(() => say('The page could not be refreshed; reload it to see what is new.'));
    }, REFRESH_DELAY_MS);
  };
  const stream = new EventSource('/api/v1/stream');
  stream.addEventListener('ready', () => {
    say('Live.');
    document.documentElement.dataset.stream = 'live';
  });
  stream.addEventListener('reset', later);
  for (const name of [...INCIDENT_EVENTS, ...ARTICLE_EVENTS, ...STORY_EVENTS]) {
    stream.addEventListener(name, message => {
      if (concerns(results, name, JSON.parse(message.data))) later();
    });
  }
  stream.addEventListener('error', () => {
    document.documentElement.dataset.stream = 'lost';
    say('The live stream is interrupted; trying again.');
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

const filters = document.querySelector('.filters');
if (filters) {
  if (matchMedia('(min-width: 60rem)').matches) filters.open = true;
  filters.querySelector('form').addEventListener('submit', event => {
    for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
  });
}

document.addEventListener('times-added', event => showLocalTimes(event.detail));
document.addEventListener('page-replaced', event => {
  showLocalTimes(event.detail);
  tieClaims(event.detail);
});

const results = document.getElementById('results');
if (results && ['desk', 'incident', 'past', 'article', 'beside', 'family', 'story'].includes(results.dataset.live)) follow(results);
