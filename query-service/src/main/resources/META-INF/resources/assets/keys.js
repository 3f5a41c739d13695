// Single keys for those who do not reach for the mouse. They can be turned off, and never act while somebody types.

const KEPT = 'wireloom.keys';
const dialog = document.getElementById('keys');
const choice = document.getElementById('keys-on');

const on = () => localStorage.getItem(KEPT) !== 'off';

function rows() {
  return [...document.querySelectorAll('.cards .card h2 a, .hits h3 a, .map-list a')];
}

/** Goes to the next or the one before in the list; from elsewhere to its first. */
function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex(link => link === document.activeElement || link.closest('li')?.contains(document.activeElement));
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next.focus();
  next.closest('li')?.scrollIntoView({ block: 'nearest' });
}

function show() {
  choice.checked = on();
  dialog.showModal();
}

function inList() {
  return Boolean(document.activeElement?.closest('.cards, .hits, .map-list'));
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => document.getElementById('find').focus(),
  '?': show,
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  if (event.target.closest('input, select, textarea, [contenteditable], .leaflet-container')) return;
  if (inList() && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
    return;
  }
  const action = actions[event.key];
  if (!action || !on()) return;
  event.preventDefault();
  action();
});

choice.addEventListener('change', () => localStorage.setItem(KEPT, choice.checked ? 'on' : 'off'));
document.getElementById('keys-open').hidden = false;
document.getElementById('keys-open').addEventListener('click', show);
