package io.wireloom.endtoend.faults;

import io.wireloom.contracts.status.DeadLetterBox;

/**
 * A record that a service could not process.
 *
 * @param service who could not
 * @param topic where it came from
 * @param key the record's key
 */
record Refused(String service, String topic, String key) {

    static Refused of(DeadLetterBox.Letter letter) {
        return new Refused(letter.service(), letter.topic(), letter.key());
    }
}
