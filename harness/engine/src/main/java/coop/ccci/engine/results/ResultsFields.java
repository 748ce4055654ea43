package coop.ccci.engine.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import coop.ccci.model.RungName;
import coop.ccci.model.results.Results;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fields of results.json by their full names, such as {@code stages[].tests[].name} or {@code reasons.install.code}: once as
 * the records have them and once as the schema has them, so that a test can hold both and the docs together.
 */
public final class ResultsFields {
    private ResultsFields() {}

    /** As the record {@link Results} and everything in it have them. */
    public static SortedSet<String> ofRecords() {
        SortedSet<String> names = new TreeSet<>();
        addRecord(names, "", Results.class);
        return names;
    }

    /** As the schema has them. */
    public static SortedSet<String> ofSchema() {
        try {
            JsonNode schema = ResultsJson.tree(ResultsSchema.text());
            SortedSet<String> names = new TreeSet<>();
            new SchemaWalk(schema, names).walk("", schema);
            return names;
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the schema of results.json is not JSON", bug);
        }
    }

    private static void addRecord(SortedSet<String> names, String prefix, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
            names.add(name);
            addType(names, name, component.getGenericType());
        }
    }

    private static void addType(SortedSet<String> names, String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Type> arguments = Arrays.asList(generic.getActualTypeArguments());
            if (generic.getRawType() == List.class) {
                addType(names, name + "[]", arguments.getFirst());
            } else if (generic.getRawType() == Map.class) {
                addMap(names, name, arguments.getFirst(), arguments.getLast());
            } else {
                addType(names, name, arguments.getFirst());
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            addRecord(names, name + ".", record);
        }
    }

    private static void addMap(SortedSet<String> names, String name, Type key, Type value) {
        if (key == RungName.class) {
            for (RungName rung : RungName.values()) {
                names.add(name + "." + rung.wire());
                addType(names, name + "." + rung.wire(), value);
            }
        }
    }

    private record SchemaWalk(JsonNode root, SortedSet<String> names) {

        void walk(String name, JsonNode node) {
            String reference = node.path("$ref").asText("");
            if (!reference.isEmpty()) {
                walk(name, root.at(reference.substring(1)));
            }
            node.path("oneOf").forEach(choice -> walk(name, choice));
            if (node.has("items")) {
                walk(name + "[]", node.path("items"));
            }
            node.path("properties").properties().forEach(property -> {
                String full = (name.isEmpty() ? "" : name + ".") + property.getKey();
                names.add(full);
                walk(full, property.getValue());
            });
        }
    }
}
