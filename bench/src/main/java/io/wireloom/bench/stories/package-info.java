/** Articles grouped into stories, against sets whose stories are known. */
package io.wireloom.bench.stories;
