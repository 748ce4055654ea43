package coop.ccci.bot.store;

import coop.ccci.bot.store.Store.Ledger;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A store's ports, each call of which is a transaction of its own. */
record Committed(Store store) implements Ledger {
    @Override
    public Inbox inbox() {
        return each(Inbox.class, Ledger::inbox);
    }

    @Override
    public Queue queue() {
        return each(Queue.class, Ledger::queue);
    }

    @Override
    public Outbox outbox() {
        return each(Outbox.class, Ledger::outbox);
    }

    @Override
    public Roster roster() {
        return each(Roster.class, Ledger::roster);
    }

    private <P> P each(Class<P> port, Function<Ledger, P> of) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, words) -> store.write(ledger -> called(method, of.apply(ledger), words))));
    }

    private static Object called(Method method, Object port, Object[] words) {
        try {
            return method.invoke(port, words);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
