using Baton.CrashHost;
using Baton.Tool;

// baton, with a death in it: baton-crash POINT ARGUMENTS…
// POINT is applying:ID or applied:ID; the process is killed (SIGKILL) when the run gets there. Or it is careless:TEXT; then an exception with that text comes
// out of the first operation.
using var cancel = new CancellationTokenSource();
return BatonApp.Run(args[1..], ProcessWorld.Observe(cancel.Token) with { Observer = args[0].Split(':', 2) is ["careless", var text] ? new Careless(text) : new Death(args[0]) });
