/** That what is kept to a few does not stand in the repository. */
package io.wireloom.checks.secrets;
