import { startEmbedded } from "@/lib/db/embedded";

/** A program of its own, so that a test can kill it as a machine's operator or its memory shortage would. */
const { url } = await startEmbedded({ dataDir: process.argv[2] ?? "", settings: { fsync: "off" } });
process.stdout.write(`${url}\n`);
