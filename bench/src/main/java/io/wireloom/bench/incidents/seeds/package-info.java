/** What is known of five texts about the first days of a war, read as facts of the incidents they tell. */
package io.wireloom.bench.incidents.seeds;
