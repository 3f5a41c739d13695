/**
 * What goes wrong in the world outside is made to go wrong here, under load, and the books are closed afterwards. Run with
 * {@code -Dwireloom.faults=true}.
 */
package io.wireloom.endtoend.faults;
