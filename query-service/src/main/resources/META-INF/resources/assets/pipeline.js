// Asks every few seconds whether the line has changed, by the tag of the JSON, and only then takes the page anew. Rests while the
// page is hidden. The page works without it.

const EVERY_MS = 3000;
let tag = null;

async function look() {
  const answer = await fetch('/api/v1/pipeline', { headers: tag ? { 'If-None-Match': tag } : {}, cache: 'no-store' });
  if (answer.status === 304) return;
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const first = tag === null;
  tag = answer.headers.get('ETag');
  if (!first) await show();
}

/** The reader's place and focus stay where they are. */
async function show() {
  const answer = await fetch('/pipeline', { headers: { Accept: 'text/html' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const line = document.getElementById('line');
  const focused = line.contains(document.activeElement) ? document.activeElement.id : null;
  line.replaceChildren(...page.getElementById('line').childNodes);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

async function again() {
  try {
    if (!document.hidden) {
      await look();
      say('');
    }
  } catch {
    say('The desk does not answer. Trying again …');
  }
  setTimeout(again, EVERY_MS);
}

function say(words) {
  const status = document.getElementById('live');
  if (status && status.textContent !== words && (words || status.textContent.startsWith('The desk does not'))) status.textContent = words;
}

again();
