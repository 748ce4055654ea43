package coop.ccci.tests.support.drone;

/** A build under way: its runner at work, and a watch that interrupts it when the build is cancelled. */
record LiveBuild(FakeBuild build, Runner runner) {

    void run() {
        Thread work = Thread.currentThread();
        build.start();
        Thread watch = Thread.ofVirtual().start(() -> interruptWhenCancelled(work));
        try {
            build.exits(runner.run(build));
        } catch (InterruptedException cancelled) {
            build.exits(130);
        } catch (Exception broken) {
            build.log(broken.toString());
            build.exits(255);
        } finally {
            watch.interrupt();
        }
    }

    private void interruptWhenCancelled(Thread work) {
        try {
            build.awaitEnd();
            work.interrupt();
        } catch (InterruptedException endedByItself) {
            Thread.currentThread().interrupt();
        }
    }
}
