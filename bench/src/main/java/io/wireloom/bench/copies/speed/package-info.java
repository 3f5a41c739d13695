/** Speed and size of the index that copies are found by, on a real database. */
package io.wireloom.bench.copies.speed;
