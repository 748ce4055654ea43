package coop.ccci.engine.fake;

import com.github.dockerjava.api.DockerClient;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The part of Docker's typed client that makes and removes things: hands each command, once it is executed, to one place. */
final class FakeDocker {
    private FakeDocker() {}

    /** A client whose commands end as {@code (name of the command, its arguments)}; a list is empty, and all else answers nothing. */
    static DockerClient telling(BiConsumer<String, List<Object>> executed) {
        return proxy(DockerClient.class, (client, method, arguments) -> {
            if (!method.getName().endsWith("Cmd")) {
                throw new UnsupportedOperationException(method.getName());
            }
            List<Object> all = new ArrayList<>(arguments == null ? List.of() : List.of(arguments));
            return command(method.getReturnType(), method.getName(), all, executed);
        });
    }

    private static Object command(
            Class<?> kind, String name, List<Object> all, BiConsumer<String, List<Object>> executed) {
        return proxy(kind, (command, method, arguments) -> {
            if (method.getName().equals("exec")) {
                executed.accept(name, all);
                return name.startsWith("list") ? List.of() : null;
            }
            all.addAll(arguments == null ? List.of() : List.of(arguments));
            return command;
        });
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler));
    }
}
