/** Publication times: what is read of them, against what a careful reader would say. */
package io.wireloom.bench.dates;
