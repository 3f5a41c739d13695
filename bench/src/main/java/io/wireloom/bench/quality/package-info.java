/** What the desk's quality page shows: the counts of this build on the shipped sets, in one file. */
package io.wireloom.bench.quality;
