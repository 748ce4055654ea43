package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import coop.ccci.model.ReasonCode;
import coop.ccci.model.RungName;
import coop.ccci.model.Status;
import coop.ccci.model.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;

/** Writes and reads the model's enums as their {@code wire()} spells them, as values and as keys. */
final class WireModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    WireModule() {
        spell(RungName.class, RungName::wire);
        spell(Status.class, Status::wire);
        spell(Verdict.class, Verdict::wire);
        spell(ReasonCode.class, ReasonCode::wire);
    }

    private <E extends Enum<E>> void spell(Class<E> type, Function<E, String> wire) {
        addSerializer(type, new Values<>(wire));
        addKeySerializer(type, new Keys<>(wire));
        addDeserializer(type, new ValueReader<>(type, wire));
        addKeyDeserializer(type, new KeyReader<>(type, wire));
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, Function<E, String> wire, String text, DeserializationContext context)
            throws JsonMappingException {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wire.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> JsonMappingException.from(context, "\"" + text + "\" is not a " + type.getSimpleName()));
    }

    private static final class Values<E extends Enum<E>> extends JsonSerializer<E> {
        private final Function<E, String> wire;

        Values(Function<E, String> wire) {
            this.wire = wire;
        }

        @Override
        public void serialize(E value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(wire.apply(value));
        }
    }

    private static final class Keys<E extends Enum<E>> extends JsonSerializer<E> {
        private final Function<E, String> wire;

        Keys(Function<E, String> wire) {
            this.wire = wire;
        }

        @Override
        public void serialize(E value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(wire.apply(value));
        }
    }

    private static final class ValueReader<E extends Enum<E>> extends JsonDeserializer<E> {
        private final Class<E> type;
        private final Function<E, String> wire;

        ValueReader(Class<E> type, Function<E, String> wire) {
            this.type = type;
            this.wire = wire;
        }

        @Override
        public E deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return constant(type, wire, json.getText(), context);
        }
    }

    private static final class KeyReader<E extends Enum<E>> extends KeyDeserializer {
        private final Class<E> type;
        private final Function<E, String> wire;

        KeyReader(Class<E> type, Function<E, String> wire) {
            this.type = type;
            this.wire = wire;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return constant(type, wire, key, context);
        }
    }
}
