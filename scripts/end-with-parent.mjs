// Loaded before a child's own program: when the process that started it is gone, even by kill -9, the child must not stay and
// hold the port.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The channel alone must not keep the child alive.
process.channel?.unref();
