using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Core.Succession;

namespace Baton.Gates.Services;

/// <summary>The contracts that the release requires are provided in the environment, and nothing live requires one that it stops providing.</summary>
internal sealed class ServicesGate : IGate
{
    public const string GateName = "services";

    public string Name => GateName;

    public Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(ServiceSuccession.Decide(question.Candidate, question.AllLive, question.Flags, question.Environment.Name));
}
