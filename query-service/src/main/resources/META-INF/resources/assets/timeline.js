// Draws a stretch over the bars with the pointer and looks closer at it. By keyboard the same is done with the filter's days, or with
// the table under the bars.

const LEAST_PX = 6;

/** The day a number of steps after the first. */
function dayAt(lanes, steps) {
  const day = new Date(`${lanes.dataset.from}T00:00:00Z`);
  switch (lanes.dataset.unit) {
    case 'day': day.setUTCDate(day.getUTCDate() + steps); break;
    case 'week': day.setUTCDate(day.getUTCDate() + 7 * steps); break;
    case 'month': day.setUTCMonth(day.getUTCMonth() + steps); break;
    default: day.setUTCFullYear(day.getUTCFullYear() + steps);
  }
  return day;
}

function written(day) {
  return day.toISOString().slice(0, 10);
}

/** The address of this view for the steps from one place on the bars to another, both from 0 to 1. */
function stretch(lanes, one, other) {
  const width = Number(lanes.dataset.width);
  const step = share => Math.min(width - 1, Math.max(0, Math.floor(share * width)));
  const first = step(Math.min(one, other));
  const end = dayAt(lanes, step(Math.max(one, other)) + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  const address = new URLSearchParams(location.search);
  address.set('from', written(dayAt(lanes, first)));
  address.set('to', written(end));
  return `${location.pathname}?${address}`;
}

let drawing = null;

function share(bars, event) {
  const box = bars.getBoundingClientRect();
  return (event.clientX - box.left) / box.width;
}

function finish() {
  drawing?.veil.remove();
  drawing = null;
}

document.addEventListener('pointerdown', event => {
  const bars = event.target.closest?.('.lanes .bars');
  if (!bars || event.button !== 0) return;
  const lanes = bars.closest('.lanes');
  const veil = document.createElement('div');
  veil.className = 'veil';
  veil.hidden = true;
  lanes.append(veil);
  drawing = { bars, lanes, veil, from: share(bars, event), x: event.clientX };
});

document.addEventListener('pointermove', event => {
  if (!drawing || Math.abs(event.clientX - drawing.x) < LEAST_PX) return;
  const inside = drawing.bars.getBoundingClientRect();
  const outside = drawing.lanes.getBoundingClientRect();
  const here = Math.min(inside.right, Math.max(inside.left, event.clientX));
  drawing.veil.hidden = false;
  drawing.veil.style.left = `${Math.min(drawing.x, here) - outside.left}px`;
  drawing.veil.style.width = `${Math.abs(here - drawing.x)}px`;
});

document.addEventListener('pointerup', event => {
  if (!drawing) return;
  const { bars, lanes, from, veil } = drawing;
  const drawn = !veil.hidden;
  finish();
  if (drawn) location.assign(stretch(lanes, from, share(bars, event)));
});

document.addEventListener('pointercancel', finish);
document.addEventListener('dragstart', event => {
  if (event.target.closest?.('.bars')) event.preventDefault();
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') finish();
});
