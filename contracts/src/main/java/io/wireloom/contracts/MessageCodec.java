package io.wireloom.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads the messages as JSON: the only place where their wire form is decided. Enum words are lower case with
 * hyphens ({@code live-blog-entry}), times RFC 3339, map keys and fields in a stable order, nulls left out. The same record
 * always gives the same bytes.
 */
public final class MessageCodec {

    private static final ObjectMapper MAPPER = mapper();

    private MessageCodec() {}

    /** A mapper with Wireloom's wire form, for HTTP resources and tests. */
    public static ObjectMapper mapper() {
        return configure(new ObjectMapper());
    }

    /** Gives {@code mapper} Wireloom's wire form. */
    public static ObjectMapper configure(ObjectMapper mapper) {
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new EnumWords());
        // Ids are names of fields in some messages: thousands of strings that are seen once.
        mapper.getFactory().disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
        mapper.getFactory().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
        mapper.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        return mapper;
    }

    /** The message as UTF-8 JSON. */
    public static byte[] write(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + message.getClass().getSimpleName() + " cannot be written", e);
        }
    }

    /** The message as JSON text. */
    public static String writeText(Object message) {
        return new String(write(message), StandardCharsets.UTF_8);
    }

    /**
     * Reads a message.
     *
     * @throws UnreadableMessageException when the bytes are no JSON of that message; says why
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        if (bytes == null || bytes.length == 0) {
            throw new UnreadableMessageException("the record has no value; expected a JSON " + type.getSimpleName());
        }
        try {
            T message = MAPPER.readValue(bytes, type);
            if (message == null) {
                throw new UnreadableMessageException("the record holds JSON null; expected a " + type.getSimpleName());
            }
            return message;
        } catch (IOException e) {
            throw new UnreadableMessageException("not a readable " + type.getSimpleName() + ": " + firstLine(e), e);
        }
    }

    /** Reads a message from text; as {@link #read(byte[], Class)}. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String firstLine(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
