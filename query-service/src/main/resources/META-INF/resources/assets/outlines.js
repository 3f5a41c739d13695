// The outlines of countries (Natural Earth, kept as TopoJSON) as GeoJSON. Arcs are delta-coded integers that neighbours share:
// https://github.com/topojson/topojson-specification

/** All countries, each with its name. */
export async function countries() {
  const answer = await fetch('/assets/world.json');
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const topology = await answer.json();
  const arcs = decode(topology);
  const features = topology.objects.countries.geometries.map(geometry => ({
    type: 'Feature',
    properties: geometry.properties,
    geometry: {
      type: 'MultiPolygon',
      coordinates: (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs)
        .map(polygon => polygon.map(ring => unroll(join(ring, arcs)))),
    },
  }));
  return { type: 'FeatureCollection', features };
}

/** The bounds (west, south, east, north) of a country's widest part, and its middle as latitude and longitude. */
export function widest(feature) {
  feature.widest ??= feature.geometry.coordinates
    .map(polygon => bounds(polygon[0]))
    .reduce((one, other) => (area(other) > area(one) ? other : one));
  const [west, south, east, north] = feature.widest;
  return { box: feature.widest, at: [(south + north) / 2, (west + east) / 2] };
}

function area([west, south, east, north]) {
  return (east - west) * (north - south);
}

function bounds(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function decode({ arcs, transform: { scale, translate } }) {
  return arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** A ring from its arcs; a negative number means the arc backwards. Where two meet, their common point is kept once. */
function join(ring, arcs) {
  const points = [];
  for (const index of ring) {
    const arc = index < 0 ? arcs[~index].toReversed() : arcs[index];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return points;
}

/** A ring that does not jump at the 180th meridian but runs on beyond it; one that goes round a pole takes the pole in. */
function unroll(ring) {
  let turns = 0;
  const rolled = ring.map(([lon, lat], i) => {
    const step = i ? lon - ring[i - 1][0] : 0;
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lon + 360 * turns, lat];
  });
  if (!turns) return rolled;
  const pole = 90 * Math.sign(rolled[0][1]);
  return [...rolled, [rolled.at(-1)[0], pole], [rolled[0][0], pole], rolled[0]];
}
