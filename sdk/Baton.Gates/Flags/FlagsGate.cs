using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Plugins;

namespace Baton.Gates.Flags;

/// <summary>The feature flags that the release uses exist in the environment, and those that are new are off.</summary>
internal sealed class FlagsGate : IGate
{
    public const string GateName = "flags";

    public string Name => GateName;

    public Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        var (keys, environment) = (question.Candidate.Flags.Select(f => f.Key).ToList(), question.Environment.Name);
        return Task.FromResult(question.IsBack
            ? FlagGate.DecideBack(keys, question.Flags, question.Live?.Version ?? "nothing", environment)
            : FlagGate.Decide(keys, question.Flags, question.Live, environment));
    }
}
