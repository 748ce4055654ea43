package coop.ccci.cli;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes SIGTERM and SIGINT of this process. Java has nothing but shutdown hooks for that, and they cannot tell a second signal from
 * the first; what can is in {@code sun.misc}, which every JDK has and no compiler likes to see, so it is called by name. The third signal is
 * Java's own again: it ends the process by way of {@link Interruption}.
 */
final class ProcessSignals {
    private static final List<String> NAMES = List.of("TERM", "INT");
    private static final int OURS = 2;

    private final Signals signals;
    private final Map<String, Object> before = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Class<?> type;
    private final Class<?> handlerType;

    private ProcessSignals(Signals signals) throws ReflectiveOperationException {
        this.signals = signals;
        this.type = Class.forName("sun.misc.Signal");
        this.handlerType = Class.forName("sun.misc.SignalHandler");
    }

    /** Has them raised here from now on. */
    static Signals take() {
        Signals signals = new Signals();
        try {
            new ProcessSignals(signals).begin();
            return signals;
        } catch (ReflectiveOperationException | IllegalArgumentException unlike) {
            throw new IllegalStateException("this Java lets nobody take signals", unlike);
        }
    }

    private void begin() throws ReflectiveOperationException {
        Object handler = Proxy.newProxyInstance(
                ProcessSignals.class.getClassLoader(), new Class<?>[] {handlerType}, this::invoke);
        for (String name : NAMES) {
            before.put(name, handle(name, handler));
        }
    }

    private Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "handle" -> came();
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "signals of cc-ci";
        };
    }

    private boolean came() throws ReflectiveOperationException {
        if (count.incrementAndGet() == OURS) {
            for (Map.Entry<String, Object> java : before.entrySet()) {
                handle(java.getKey(), java.getValue());
            }
        }
        signals.raise();
        return true;
    }

    private Object handle(String name, Object handler) throws ReflectiveOperationException {
        Object signal = type.getConstructor(String.class).newInstance(name);
        return type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
    }
}
