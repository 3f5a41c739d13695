/** Who may do what at a service's HTTP doors: keys and their roles, what each path needs, and the record of what was done. */
package io.wireloom.contracts.access;
