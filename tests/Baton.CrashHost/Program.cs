using Baton.CrashHost;
using Baton.Tool;
using Baton.Tool.Surroundings;

// baton, with a death in it: baton-crash POINT ARGUMENTS…
// POINT is applying:ID or applied:ID; the process is killed (SIGKILL) when the run gets there. Or it is careless:TEXT; then an exception with that text comes
// out of the first operation. Or it is "minutes": nothing fails, each look at the clock is a minute later, and a-person runs it on a-machine. Or it is "loads":
// nothing fails, and standard error ends with the assemblies that the run has loaded, each on a line of its own.
using var cancel = new CancellationTokenSource();
var world = ProcessWorld.Observe(cancel.Token);
if (args[0] == "loads")
{
    AppDomain.CurrentDomain.ProcessExit += (_, _) => Array.ForEach(AppDomain.CurrentDomain.GetAssemblies(), a => Console.Error.WriteLine(a.GetName().Name));
    return BatonApp.Run(args[1..], world);
}

return BatonApp.Run(args[1..], args[0].Split(':', 2) switch
{
    ["minutes"] => world with { User = "a-person", Host = "a-machine", Time = new Minutes() },
    ["careless", var text] => world with { Observer = new Careless(text) },
    _ => world with { Observer = new Death(args[0]) },
});
