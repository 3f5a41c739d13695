/** Which addresses of the network a service may be led to by others: what is public, and how a host can be spelled. */
package io.wireloom.contracts.network;
