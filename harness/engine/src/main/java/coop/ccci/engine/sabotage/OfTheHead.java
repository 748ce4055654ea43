package coop.ccci.engine.sabotage;

import coop.ccci.engine.teardown.Removal;
import coop.ccci.model.StackName;

/** Takes stacks down as another one does, and something happens to the head's. */
abstract class OfTheHead implements Removal {
    private final Removal real;
    private final StackName head;

    OfTheHead(Removal real, StackName head) {
        this.real = real;
        this.head = head;
    }

    @Override
    public final void remove(StackName stack) throws InterruptedException {
        boolean isHead = stack.equals(head);
        if (isHead) {
            before();
        }
        real.remove(stack);
        if (isHead) {
            after();
        }
    }

    @Override
    public final void wreck(StackName stack) throws InterruptedException {
        real.wreck(stack);
    }

    /** Called while the head's stack still runs. */
    void before() throws InterruptedException {}

    /** Called when it is gone. */
    void after() {}
}
