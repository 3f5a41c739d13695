/**
 * Checks of what is not Java: the compose file, the Kubernetes manifests and the documentation, against the code they describe.
 *
 * <p>Every check is a function that lists what is wrong, so that a test can also show it an offender.
 */
package io.wireloom.checks;
