/** Many incidents at one glance: as points on a map and as counts along a line of time. */
package io.wireloom.query.overview;
