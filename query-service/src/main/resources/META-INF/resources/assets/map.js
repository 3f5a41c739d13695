// Incidents on a map that is drawn from outlines shipped with the desk: no tiles, no fonts, nothing from elsewhere. What lies close
// together is one mark with its number; marks are buttons, so that the map can be used by keyboard and read out.

import { onChange } from './desk.js';
import { countries, widest } from './outlines.js';
import { group } from './groups.js';

const L = window.L;
const REFRESH_DELAY_MS = 1500;
const IN_LIST = 50;
const IN_POPUP = 12;
const LABELS_FROM_ZOOM = 3;
const CIRCLES_FROM_ZOOM = 4;
const MOST_CIRCLES = 400;
// How far from the point a place of that precision may lie, in km: UCDP's classes 2 (within 25 km) to 7 (wider than a country).
const REACH_KM = { 2: 25, 3: 50, 4: 100, 5: 200, 6: 400, 7: 800 };

const words = { one: 'incident', many: 'incidents' };
const number = new Intl.NumberFormat(document.documentElement.lang);
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const count = n => `${number.format(n)} ${n === 1 ? words.one : words.many}`;

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function describe(point) {
  const day = point.day && days.format(new Date(point.day)).replace('Sept', 'Sep');
  return [day, point.grade ?? 'not graded'].filter(Boolean).join(' · ');
}

/** The title without the days at its end: they stand beside it. */
function named(point) {
  return (point.title ?? 'Untitled incident').replace(/, \d{1,2} \p{L}+ \d{4}( to \d{1,2} \p{L}+ \d{4})?$/u, '');
}

const asked = new URLSearchParams(location.search);

/** What an incident's address takes along from a view of the past. */
function then() {
  const kept = new URLSearchParams([...asked].filter(([name]) => name === 'asOf' || name === 'clock'));
  return asked.has('asOf') ? `?${kept}` : '';
}

function row(point) {
  const item = element('li', `grade-${point.grade ?? 'none'}`);
  const link = element('a', '', named(point));
  link.href = `/incidents/${encodeURIComponent(point.incidentId)}${then()}`;
  link.dir = 'auto';
  item.append(link, element('br'), element('span', 'quiet', describe(point)));
  return item;
}

function style(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

class IncidentMap {
  constructor(box) {
    this.box = box;
    this.small = box.dataset.map === 'small';
    this.fresh = new Set();
    this.points = [];
    this.marks = new Map();
    this.map = L.map(box, {
      attributionControl: false,
      zoomControl: !this.small,
      scrollWheelZoom: !this.small,
      minZoom: this.small ? 0 : 1,
      maxZoom: 11,
      zoomSnap: this.small ? 0.25 : 1,
      worldCopyJump: true,
      maxBounds: [[-75, -210], [85, 210]],
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    }).setView([20, 20], this.small ? 0 : 2);
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', 'Map of incidents. Arrow keys move it, plus and minus change its scale.');
    this.map.createPane('land').style.zIndex = 150;
    this.map.createPane('names').style.zIndex = 350;
    this.land = L.layerGroup().addTo(this.map);
    this.names = L.layerGroup().addTo(this.map);
    this.circles = L.layerGroup().addTo(this.map);
    this.pins = L.layerGroup().addTo(this.map);
    this.canvas = L.canvas({ padding: 0.3 });
    this.map.on('moveend', () => this.draw());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { this.paintLand(); this.draw(); });
  }

  async start() {
    const outlines = countries().then(found => { this.shapes = found; this.paintLand(); });
    await this.load(true);
    await outlines;
    this.draw();
    this.box.dataset.ready = 'yes';
  }

  async load(first) {
    const answer = await fetch(this.box.dataset.points);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const found = await answer.json();
    this.points = found.rows.map(values => Object.fromEntries(found.fields.map((name, i) => [name, values[i]])));
    this.found = found;
    this.grouped = null;
    if (first && this.points.length) {
      this.map.fitBounds(this.points.map(point => [point.lat, point.lon]), { padding: [30, 30], maxZoom: 7, animate: false });
    }
    this.draw();
  }

  paintLand() {
    if (!this.shapes) return;
    this.land.clearLayers();
    const renderer = L.canvas({ pane: 'land', padding: 0.5 });
    L.geoJSON(this.shapes, {
      renderer, pane: 'land', interactive: false,
      style: { color: style('--border'), weight: 0.8, fillColor: style('--land'), fillOpacity: 1 },
    }).addTo(this.land);
  }

  draw() {
    const view = this.map.getBounds().pad(0.1);
    const zoom = this.map.getZoom();
    if (!this.grouped || this.grouped.zoom !== zoom) {
      this.grouped = { zoom, groups: group(this.points, point => this.map.project([point.lat, point.lon], zoom), this.small ? 26 : 46) };
    }
    this.drawMarks(this.grouped.groups.filter(one => view.contains(one.at)), zoom);
    const seen = this.points.filter(point => view.contains([point.lat, point.lon]));
    this.drawCircles(seen, zoom);
    this.drawNames(view, zoom);
    if (!this.small) this.tell(seen);
  }

  drawMarks(groups, zoom) {
    const wanted = new Map(groups.map(one => [`${zoom} ${one.key} ${one.points.some(p => this.fresh.has(p.incidentId))}`, one]));
    for (const [key, mark] of this.marks) {
      if (wanted.has(key)) continue;
      if (mark.getElement() === document.activeElement) this.box.focus({ preventScroll: true });
      this.pins.removeLayer(mark);
      this.marks.delete(key);
    }
    for (const [key, one] of wanted) if (!this.marks.has(key)) this.marks.set(key, this.mark(one));
  }

  mark(one) {
    const single = one.points.length === 1;
    const fresh = one.points.some(point => this.fresh.has(point.incidentId));
    const look = single ? `grade-${one.points[0].grade ?? 'none'}` : 'many';
    const size = single ? 24 : Math.min(42, 24 + 5 * Math.log2(one.points.length));
    const name = single
      ? `${one.points[0].title ?? 'Untitled incident'}, ${describe(one.points[0])}`
      : `${count(one.points.length)} close together`;
    const mark = L.marker(one.at, {
      icon: L.divIcon({ className: `pin ${look}${fresh ? ' fresh' : ''}`, iconSize: [size, size],
        html: element('span', '', single ? '' : number.format(one.points.length)) }),
      title: name, keyboard: !this.small, riseOnHover: true,
    });
    mark.on('click keypress', event => {
      if (event.type === 'keypress' && event.originalEvent.key !== 'Enter') return;
      this.choose(one, event.type === 'keypress' || event.originalEvent.detail === 0 ? mark : null);
    });
    mark.addTo(this.pins);
    const drawn = mark.getElement();
    drawn.setAttribute('aria-label', fresh ? `${name}, new or changed` : name);
    drawn.dataset.testid = 'pin';
    if (this.small) { drawn.setAttribute('aria-hidden', 'true'); drawn.removeAttribute('role'); }
    return mark;
  }

  /** A group that spreads is looked at from nearer; what lies at one place is listed there. */
  choose(one, byKeyboard) {
    const bounds = L.latLngBounds(one.points.map(point => [point.lat, point.lon]));
    const spread = !bounds.getNorthEast().equals(bounds.getSouthWest());
    if (spread && this.map.getZoom() < this.map.getMaxZoom()) {
      this.map.fitBounds(bounds, { padding: [60, 60] });
      return;
    }
    const content = element('div');
    const list = element('ul', 'lines');
    list.append(...one.points.slice(0, IN_POPUP).map(row));
    content.append(list);
    if (one.points.length > IN_POPUP) {
      const address = new URLSearchParams(location.search);
      address.set('near', `${one.points[0].lat},${one.points[0].lon},5`);
      const all = element('a', '', `All ${count(one.points.length)} here`);
      all.href = `/?${address}`;
      content.append(all);
    }
    const popup = L.popup({ maxWidth: 300, maxHeight: 320 }).setLatLng(one.at).setContent(content).openOn(this.map);
    popup.getElement().dataset.testid = 'popup';
    if (byKeyboard) {
      content.querySelector('a').focus();
      popup.once('remove', () => byKeyboard.getElement()?.focus());
    }
  }

  drawCircles(seen, zoom) {
    this.circles.clearLayers();
    if (zoom < CIRCLES_FROM_ZOOM) return;
    const drawn = new Set();
    for (const point of seen) {
      const km = REACH_KM[point.precision];
      const key = `${point.lat} ${point.lon} ${km}`;
      if (!km || drawn.has(key) || drawn.size >= MOST_CIRCLES) continue;
      drawn.add(key);
      L.circle([point.lat, point.lon], {
        radius: km * 1000, renderer: this.canvas, interactive: false, weight: 1.5, dashArray: '4 4',
        color: style('--accent'), fillColor: style('--accent'), fillOpacity: 0.06,
      }).addTo(this.circles);
    }
    this.box.dataset.circles = drawn.size;
  }

  drawNames(view, zoom) {
    this.names.clearLayers();
    if (this.small || !this.shapes || zoom < LABELS_FROM_ZOOM) return;
    for (const shape of this.shapes.features) {
      const { box, at } = widest(shape);
      const wide = (this.map.project([0, box[2]], zoom).x - this.map.project([0, box[0]], zoom).x);
      if (wide < 7 * shape.properties.name.length || !view.contains(at)) continue;
      const mark = L.marker(at, { pane: 'names', interactive: false, keyboard: false,
        icon: L.divIcon({ className: 'land-name', iconSize: null, html: element('span', '', shape.properties.name) }) });
      mark.addTo(this.names).getElement().setAttribute('aria-hidden', 'true');
    }
  }

  tell(seen) {
    const parts = [`${count(seen.length)} in view`];
    if (seen.length < this.points.length) parts[0] += ` of ${number.format(this.points.length)}`;
    if (this.found?.unplaced) parts.push(`${number.format(this.found.unplaced)} more have no place`);
    if (this.found && !this.found.complete) parts.push('only the newest are shown: narrow the filter to see all');
    const note = document.getElementById('map-note');
    const text = this.found && !this.points.length
      ? 'No incident with a place fits. Leave out a filter, or look at the list.'
      : `${parts.join('; ')}.`;
    if (note && this.found && note.textContent !== text) note.textContent = text;
    document.getElementById('map-empty')?.toggleAttribute('hidden', this.points.length > 0);
    const list = document.getElementById('map-list');
    if (!list || !this.found || list.contains(document.activeElement)) return;
    list.replaceChildren(...seen.slice(0, IN_LIST).map(row));
    document.getElementById('map-list-what').textContent =
      seen.length > IN_LIST ? `in view, the latest ${IN_LIST}` : 'in view, latest first';
  }

  fail() {
    const note = document.getElementById('map-note') ?? this.box;
    note.textContent = 'The map could not be loaded. Reload the page, or use the list.';
  }
}

for (const box of document.querySelectorAll('[data-map]')) {
  const map = new IncidentMap(box);
  map.start().catch(() => map.fail());
  let waiting = null;
  onChange((event, change) => {
    if (event !== 'reset' && (asked.has('asOf') || !event.startsWith('incident-'))) return;
    if (event !== 'reset') map.fresh.add(change.subjectId);
    waiting ??= setTimeout(() => {
      waiting = null;
      map.load(false).catch(() => map.fail());
    }, REFRESH_DELAY_MS);
  });
}
