/** Wire formats measured against fixtures: the values that each must give, what must be accepted and what refused. */
package io.wireloom.bench.formats;
