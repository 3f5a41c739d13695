/** Stories as they are found, listed and shown: the articles about one main event and the incidents that they tell. Plain Java. */
package io.wireloom.query.stories;
