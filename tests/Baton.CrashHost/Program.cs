using Baton.CrashHost;
using Baton.Tool;

// baton, with a death in it: baton-crash POINT ARGUMENTS…
// POINT is applying:ID or applied:ID; the process is killed (SIGKILL) when the run gets there.
using var cancel = new CancellationTokenSource();
return BatonApp.Run(args[1..], ProcessWorld.Observe(cancel.Token) with { Observer = new Death(args[0]) });
