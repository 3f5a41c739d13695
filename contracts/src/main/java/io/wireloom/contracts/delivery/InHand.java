package io.wireloom.contracts.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record in hand, from receipt to fate.
 *
 * @param record the record
 * @param entry where its fate is counted
 * @param step its step in the trace of its item
 */
record InHand(ConsumerRecord<String, byte[]> record, Ledger.Entry entry, Traces.Step step) {

    /** Its fate is settled. */
    void end(Outcome outcome) {
        entry.closed(outcome);
        step.end(outcome);
    }
}
