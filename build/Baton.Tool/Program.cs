using System.Runtime.InteropServices;
using Baton.Tool;
using Baton.Tool.Surroundings;

// The first signal asks the run to end in order; the second one is the runtime's own and ends the process.
using var cancel = new CancellationTokenSource();
void Ask(PosixSignalContext context)
{
    if (!cancel.IsCancellationRequested)
    {
        context.Cancel = true;
        cancel.Cancel();
    }
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);

using var home = HomeFolder.Ensure();
return BatonApp.Run(args, ProcessWorld.Observe(cancel.Token));
