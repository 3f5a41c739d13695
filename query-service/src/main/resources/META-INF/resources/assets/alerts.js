// Keeps the alerts up to date: each alert that is raised or rewritten brings the list anew, unless the reader is about to press
// something in it.

const LIST = 'alerts';
const DELAY_MS = 400;

const say = words => {
  const live = document.getElementById('live');
  if (live) live.textContent = words;
};

async function refresh() {
  const list = document.getElementById(LIST);
  if (list.contains(document.activeElement)) {
    say('There is news: reload the page to see it.');
    return;
  }
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(answer.statusText);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(LIST);
  list.replaceWith(document.adoptNode(fresh));
  say('New alerts.');
}

let waiting = null;
const stream = new EventSource('/api/v1/stream?alerts=only');
stream.addEventListener('ready', () => {
  document.documentElement.dataset.stream = 'live';
  say('Live.');
});
for (const name of ['alert', 'reset']) {
  stream.addEventListener(name, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh().catch(() => say('The alerts could not be refreshed; reload the page.')), DELAY_MS);
  });
}
