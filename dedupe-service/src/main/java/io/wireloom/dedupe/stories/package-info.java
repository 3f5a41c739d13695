/** Which articles tell one story: what an article is about, how alike two are, and how a whole set falls into stories. */
package io.wireloom.dedupe.stories;
