/**
 * Makes what the contracts publish for readers outside this repository (JSON Schemas, the AsyncAPI document and the topic table)
 * from the records and {@link io.wireloom.contracts.Topic}, and checks the committed copies against it.
 */
package io.wireloom.contracts.published;
