/** How claims read in the terms of ACLED, the Armed Conflict Location and Event Data Project, for exports and comparisons. */
package io.wireloom.contracts.acled;
