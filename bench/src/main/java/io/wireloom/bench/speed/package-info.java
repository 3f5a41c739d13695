/** How fast each step of the line is on one thread, beside plain tokenisation of the same texts in the same run. */
package io.wireloom.bench.speed;
