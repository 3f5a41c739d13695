/** Whether anything grows that should not, when the stack runs for hours. */
package io.wireloom.bench.soak;
