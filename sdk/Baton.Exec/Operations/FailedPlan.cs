using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Exec.Operations;

/// <summary>Stands where a program could not make a plan: a run that comes to it ends with its error.</summary>
/// <param name="id">Its id.</param>
/// <param name="program">The program.</param>
/// <param name="why">The error.</param>
internal sealed class FailedPlan(string id, string program, Diagnostic why) : IOperation
{
    public string Id => id;

    public OperationDescription Describe() => new("plan", program, ("failed", why.Code));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(new Observation.Conflict(why));

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => Task.FromResult<Diagnostic?>(why);
}
