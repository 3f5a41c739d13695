/**
 * What happens when an article or its claims arrive: the affected neighbourhood is loaded, families and incidents are computed anew
 * from it, and what changed is stored and marked for publication. State is behind {@link io.wireloom.dedupe.weaving.WeavingStore}.
 */
package io.wireloom.dedupe.weaving;
