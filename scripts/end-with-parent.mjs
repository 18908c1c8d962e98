// Loaded before a child's own program: when the process that started it is gone, even by kill -9, the child must not stay and
// hold the port. The channel stays referenced: Next's development server forks once more and waits on it for its orders.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
