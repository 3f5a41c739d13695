// Draws the outlines of countries under the sketch of an incident's place, and a small map that shows where in the world it is.

import { countries } from './outlines.js';

const SVG = 'http://www.w3.org/2000/svg';
const KM_PER_DEGREE = Math.PI / 180 * 6371.0088;
const POLE = 85;
const INSET = { width: 96, height: 72, km: 22 };

let outlines = null;

/** Draws under every sketch that has none yet. */
export async function drawOutlines(root) {
  for (const sketch of root.querySelectorAll('.map svg[data-lat]:not([data-drawn])')) {
    sketch.dataset.drawn = '';
    outlines ??= countries();
    const { features } = await outlines;
    const { width, height } = sketch.viewBox.baseVal;
    const place = { lat: Number(sketch.dataset.lat), lon: Number(sketch.dataset.lon) };
    sketch.querySelector('.ground').after(land(features, { ...place, km: Number(sketch.dataset.km), width, height }));
    sketch.append(inset(features, place, width));
    sketch.classList.add('sea');
  }
}

function inset(features, place, width) {
  const frame = element('svg', { x: width - INSET.width - 6, y: 18, width: INSET.width, height: INSET.height, class: 'inset' });
  frame.append(
    element('rect', { width: INSET.width, height: INSET.height, class: 'ground' }),
    land(features, { ...place, ...INSET }),
    element('circle', { cx: INSET.width / 2, cy: INSET.height / 2, r: 3, class: 'middle' }),
    element('rect', { width: INSET.width, height: INSET.height, class: 'frame' }));
  return frame;
}

/** The countries that come into a frame of so many kilometres to the unit around a place. */
function land(features, { lat, lon, km, width, height }) {
  const stretch = Math.cos(Math.max(-POLE, Math.min(POLE, lat)) * Math.PI / 180);
  const perLat = KM_PER_DEGREE / km;
  const perLon = perLat * stretch;
  const reach = { lon: width / 2 / perLon, lat: height / 2 / perLat };
  const near = ring => ring.some(([x]) => Math.abs(x - lon) <= reach.lon) || spans(ring.map(([x]) => x), lon);
  const nearToo = ring => ring.some(([, y]) => Math.abs(y - lat) <= reach.lat) || spans(ring.map(([, y]) => y), lat);
  const point = ([x, y]) => `${(width / 2 + (x - lon) * perLon).toFixed(1)} ${(height / 2 - (y - lat) * perLat).toFixed(1)}`;
  const path = features
    .flatMap(feature => feature.geometry.coordinates)
    .filter(polygon => near(polygon[0]) && nearToo(polygon[0]))
    .map(polygon => polygon.map(ring => `M${ring.map(point).join('L')}Z`).join(''))
    .join('');
  return element('path', { d: path, class: 'land', 'fill-rule': 'evenodd' });
}

function spans(values, middle) {
  return Math.min(...values) <= middle && Math.max(...values) >= middle;
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
