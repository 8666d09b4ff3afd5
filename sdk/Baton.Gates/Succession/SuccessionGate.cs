using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Core.Succession;

namespace Baton.Gates.Succession;

/// <summary>The release is newer than what is live, descends from it, and succeeded in the environment before. Going back is about an older one.</summary>
internal sealed class SuccessionGate : IGate
{
    public const string GateName = "succession";

    public string Name => GateName;

    public bool IsAskedBack => false;

    public Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(ReleaseSuccession.Decide(question.Candidate, question.Live, question.Lineage, question.Environment.Name, question.Before));
}
