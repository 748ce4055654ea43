package coop.ccci.bot.report;

import coop.ccci.bot.forge.RepoName;
import coop.ccci.bot.queue.Job;
import coop.ccci.bot.queue.RunOrder;
import coop.ccci.model.CommitSha;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rebuilds records with every text in them replaced. */
final class Strings {
    /** What takes no text but of its own form. */
    private static final Set<Class<?>> CHECKED = Set.of(Job.class, RunOrder.class, RepoName.class, CommitSha.class);

    private Strings() {}

    static <T extends Record> T replaced(T whole, UnaryOperator<String> with) {
        @SuppressWarnings("unchecked")
        T copy = (T) replace(whole, with);
        return copy;
    }

    private static Object replace(Object value, UnaryOperator<String> with) {
        return switch (value) {
            case String text -> with.apply(text);
            case List<?> list -> list.stream().map(one -> replace(one, with)).toList();
            case Optional<?> optional -> optional.map(one -> replace(one, with));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> replace(one.getValue(), with)));
            case Record one when !CHECKED.contains(one.getClass()) -> rebuilt(one, with);
            default -> value;
        };
    }

    private static Object rebuilt(Record whole, UnaryOperator<String> with) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int index = 0; index < values.length; index++) {
                values[index] = replace(components[index].getAccessor().invoke(whole), with);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return whole.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
