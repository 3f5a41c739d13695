package io.wireloom.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import java.util.Locale;

/**
 * Enums as lower-case words with hyphens. A word this reader does not know reads as the enum's {@code UNKNOWN}, so that a
 * newer writer does not break an older reader.
 */
final class EnumWords extends Module {

    @Override
    public String getModuleName() {
        return "wireloom-enum-words";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        serializers.addSerializer(new EnumWriter());
        context.addSerializers(serializers);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public JsonDeserializer<?> findEnumDeserializer(
                    Class<?> type, DeserializationConfig config, BeanDescription description) {
                return new EnumReader(type);
            }
        });
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class EnumWriter extends JsonSerializer<Enum<?>> {

        @Override
        @SuppressWarnings("unchecked")
        public Class<Enum<?>> handledType() {
            return (Class<Enum<?>>) (Class<?>) Enum.class;
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(word(value));
        }
    }

    private static final class EnumReader extends JsonDeserializer<Enum<?>> {
        private final Class<?> type;

        EnumReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString();
            Enum<?> unknown = null;
            for (Object constant : type.getEnumConstants()) {
                Enum<?> value = (Enum<?>) constant;
                if (word(value).equals(text)) {
                    return value;
                }
                if (value.name().equals("UNKNOWN")) {
                    unknown = value;
                }
            }
            if (unknown == null) {
                context.reportInputMismatch(type, "%s is not one of its words", text);
            }
            return unknown;
        }
    }
}
