/** How the stages of the stack do, at a moment and from one moment to the next. */
package io.wireloom.local.status;
