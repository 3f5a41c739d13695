// Puts points that would lie on top of each other into groups.

/**
 * Groups points by squares of the plane that a map is drawn on.
 *
 * @param points things with lat and lon
 * @param project their place on that plane, in pixels
 * @param size side of a square, in pixels
 * @returns groups with their points, the mean of their places, and a key that stays while the points are the same
 */
export function group(points, project, size) {
  const cells = new Map();
  for (const point of points) {
    const { x, y } = project(point);
    const cell = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const held = cells.get(cell);
    if (held) held.push(point);
    else cells.set(cell, [point]);
  }
  return [...cells].map(([cell, held]) => ({
    key: `${cell} ${held.length} ${held[0].incidentId} ${held.at(-1).incidentId}`,
    points: held,
    at: [mean(held.map(point => point.lat)), mean(held.map(point => point.lon))],
  }));
}

function mean(values) {
  return values.reduce((one, other) => one + other, 0) / values.length;
}
