// Puts points that would lie on top of each other into groups.

/**
 * Groups points on the plane that a map is drawn on: each joins the first group that is near, else founds one where it lies. So no two
 * groups are nearer to each other than the given distance, and their marks never overlap.
 *
 * @param points things with lat, lon and incidentId; the first have the first say
 * @param project their place on that plane, in pixels
 * @param near the distance, in pixels
 * @returns groups with their points, their place, and a key that stays while the points are the same
 */
export function group(points, project, near) {
  const cells = new Map();
  const groups = [];
  for (const point of points) {
    const { x, y } = project(point);
    const column = Math.floor(x / near);
    const row = Math.floor(y / near);
    const found = around(cells, column, row).find(one => Math.hypot(one.x - x, one.y - y) < near);
    if (found) {
      found.points.push(point);
      continue;
    }
    const founded = { x, y, at: [point.lat, point.lon], points: [point] };
    groups.push(founded);
    const cell = `${column} ${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), founded]);
  }
  for (const one of groups) one.key = `${one.points.length} ${one.points[0].incidentId} ${one.points.at(-1).incidentId}`;
  return groups;
}

function around(cells, column, row) {
  const found = [];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) found.push(...(cells.get(`${column + dx} ${row + dy}`) ?? []));
  }
  return found;
}
