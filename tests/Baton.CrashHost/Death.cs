using System.Diagnostics;
using Baton.Core.Planning;

namespace Baton.CrashHost;

/// <summary>Kills this process, without a word to anybody, when a run reaches a point.</summary>
internal sealed class Death(string point) : IRunObserver
{
    public void Applying(IOperation operation) => DieAt($"applying:{operation.Id}");

    public void Applied(IOperation operation) => DieAt($"applied:{operation.Id}");

    public void Ended(IOperation operation, OperationResult result)
    {
    }

    private void DieAt(string here)
    {
        if (here == point)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
